// The breakages fit the tree as it stands: what each breaks is there once, and so are the suites that must see it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read, root } from "../rules/tree.ts";
import { type Breakage, breakages } from "./list.ts";
import { edited } from "./tree.ts";

test.each(breakages)("can be broken: $name", (breakage) => {
  const { text } = read(breakage.file);
  expect(edited(text, breakage)).not.toBe(text);
  expect(breakage.suites.filter((suite) => !existsSync(join(root, suite)))).toEqual([]);
});

test("a breakage that fits nothing, or two places, is refused", () => {
  const breakage: Breakage = { name: "a", file: "shared/a.ts", from: "b", to: "c", suites: [] };
  expect(edited("a b", breakage)).toBe("a c");
  for (const text of ["a", "b b"]) expect(() => edited(text, breakage)).toThrow("not once");
});
