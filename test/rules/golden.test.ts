// A mail changes with its version: the golden files of mails refuse a new text under an old number.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readGolden, writeGolden } from "../kit/mails/golden.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bibliotek24-golden-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const golden = (version: number, words: string) => ({
  text: `Template-Version: ${version}\n${words}`,
  html: `<p>${words}</p>`,
});

test("a new mail is written, and the same mail again", () => {
  writeGolden(folder, "nb", golden(1, "Hei"));
  writeGolden(folder, "nb", golden(1, "Hei"));
  expect(readGolden(folder, "nb")).toEqual(golden(1, "Hei"));
});

test("a changed text with its old version is refused, and the file stays", () => {
  writeGolden(folder, "nn", golden(2, "Hei"));
  expect(() => writeGolden(folder, "nn", golden(2, "Hallo"))).toThrow("a version above 2");
  expect(() => writeGolden(folder, "nn", { ...golden(2, "Hei"), html: "<p>Hallo</p>" })).toThrow();
  expect(readGolden(folder, "nn")).toEqual(golden(2, "Hei"));
});

test("a changed text with a new version is written, and none with an older one", () => {
  writeGolden(folder, "en", golden(2, "Hello"));
  expect(() => writeGolden(folder, "en", golden(1, "Hi"))).toThrow();
  writeGolden(folder, "en", golden(3, "Hi"));
  expect(readGolden(folder, "en")).toEqual(golden(3, "Hi"));
});
