// Proves that the browser drives every page there is: each is named by a file that must have been on it when it is done.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkPages, pageAt, publicPages } from "../kit/browser/routes.ts";

const texts = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".test.ts") && name !== "every-page.test.ts")
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));

/** The pages that a file says it drives, in the list that `useBrowser` holds it to. */
const drivenBy = (text: string): string[] => {
  const [, list = ""] = /useBrowser\(\[([^\]]*)\]\)/.exec(text) ?? [];
  const ofAll = text.includes("useBrowser(publicPages)") ? publicPages : [];
  return [...ofAll, ...[...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name)];
};

const undriven = (pages: readonly string[], files: readonly string[]): string[] => {
  const driven = new Set(files.flatMap(drivenBy));
  return pages.filter((page) => !driven.has(page));
};

test("every page and every form of one is driven", () => {
  expect(linkPages.length + publicPages.length).toBeGreaterThan(20);
  expect(undriven([...linkPages, ...publicPages], texts)).toEqual([]);
});

test("a page that no file drives is seen, and so is a file that drives none", () => {
  expect(undriven([...linkPages, "pages/planted"], texts)).toEqual(["pages/planted"]);
  expect(undriven(publicPages, ["const browser = useBrowser([]);"])).toEqual(publicPages);
});

test("an address is known by the page it opens", () => {
  expect(pageAt("GET", "/door/a-token/access-requests/fjordfilm")).toBe("door/access-form");
  expect(pageAt("POST", "/door")).toBe("door/send-link");
  expect([pageAt("GET", "/v1/products"), pageAt("GET", "/door/a/b")]).toEqual([undefined, undefined]);
});
