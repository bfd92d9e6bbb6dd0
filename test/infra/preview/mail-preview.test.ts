// Proves that the preview shows every mail in every language.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePreview } from "../../../infra/preview/mail-preview.ts";
import { Language } from "../../../shared/kinds.ts";
import { TemplateName } from "../../../shared/records/telling/template.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bibliotek24-preview-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("each template has a page and a text in each language, and the overview links to all of them", async () => {
  await writePreview(folder);
  const names = TemplateName.options.flatMap((name) =>
    Language.options.map((language) => `${name}.${language}`),
  );
  const files = names.flatMap((name) => [`${name}.html`, `${name}.txt`]);
  expect((await readdir(folder)).sort()).toEqual(["index.html", ...files].sort());
  const overview = await readFile(join(folder, "index.html"), "utf8");
  for (const file of files) expect(overview).toContain(`href="${file}"`);
});
