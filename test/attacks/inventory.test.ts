// The inventory of attacks is true: what each row says holds it is there to be run.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read, root } from "../rules/tree.ts";

type Row = { what: string; held: string };

const rowsIn = (text: string): Row[] =>
  text.split("\n").flatMap((line) => {
    const [, what = "", held = ""] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return what === "" || what === "what" ? [] : [{ what, held }];
  });

/** What is wrong with a row: a file or a title that is not there, or nothing that holds it and no reason why. */
const flawOf = ({ what, held }: Row): string | null => {
  if (held.startsWith("— ") && held.length > 20) return null;
  const named = held.split("; ").map((one) => /^`([^`]+)`: (.+)$/.exec(one));
  for (const found of named) {
    const [, file = "", title = ""] = found ?? [];
    if (!file || !existsSync(join(root, file))) return `${what}: there is no ${file || held}`;
    if (!read(file).text.includes(title)) return `${what}: ${file} has no "${title}"`;
  }
  return null;
};

const rows = rowsIn(read("test/attacks/README.md").text);

test("every attack is held by a test that is there, or says why there is nothing to hold", () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.map(flawOf).filter((flaw) => flaw !== null)).toEqual([]);
});

test.each([
  "| a | `test/nowhere.test.ts`: title |",
  "| a | `test/attacks/inventory.test.ts`: no such claim at all".concat(" is made |"),
  "| a | held by good will |",
  "| a | — |",
])("a row that holds nothing is seen: %s", (line) => {
  expect(rowsIn(line).map(flawOf)).not.toEqual([null]);
});
