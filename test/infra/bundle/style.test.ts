// Proves that the style sheet in the repository is what its source makes, and that its name follows its content.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stylesheet, written } from "../../../infra/bundle/style.ts";

const root = join(import.meta.dirname, "../../..");

test("the sheet and its name are what `npm run style` writes now", async () => {
  const made = await stylesheet();
  expect(await readFile(join(root, written.sheet), "utf8")).toBe(made.sheet);
  expect(await readFile(join(root, written.name), "utf8")).toBe(made.name);
});
