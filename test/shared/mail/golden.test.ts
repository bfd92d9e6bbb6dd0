// Holds every mail to its golden files; `GOLDEN=write npx vitest run test/shared/mail` writes them anew, to be read.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Language } from "../../../shared/kinds.ts";
import { render } from "../../../shared/mail/render.ts";
import { TemplateName } from "../../../shared/records/notification.ts";
import { exampleFacts } from "../../kit/case-facts.ts";

const golden = join(import.meta.dirname, "golden");
const writing = process.env.GOLDEN === "write";

const expectGolden = (path: string, written: string): void => {
  if (writing) writeFileSync(path, written);
  expect(written).toBe(readFileSync(path, "utf8"));
};

describe.each(TemplateName.options)("%s", (template) => {
  test.each(Language.options)("reads in %s as its golden files do", (language) => {
    const folder = join(golden, template);
    if (writing) mkdirSync(folder, { recursive: true });
    const { subject, text, html, headers } = render(template, exampleFacts[template], language);
    const head = [{ name: "Subject", value: subject }, ...headers].map(
      ({ name, value }) => `${name}: ${value}`,
    );
    expectGolden(join(folder, `${language}.txt`), `${head.join("\n")}\n\n${text}`);
    expectGolden(join(folder, `${language}.html`), html);
  });
});

test("there is a golden folder for every template and for nothing else", () => {
  expect(readdirSync(golden).sort()).toEqual([...TemplateName.options].sort());
});
