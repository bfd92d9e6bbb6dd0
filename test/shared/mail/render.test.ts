// Proves what holds for every mail: as its golden files say, whole in three languages, and deaf to what callers write.
// `GOLDEN=write npx vitest run test/shared/mail` writes the golden files anew, to be read before they are committed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { Language } from "../../../shared/kinds.ts";
import { templateRole } from "../../../shared/mail/recipients.ts";
import { render } from "../../../shared/mail/render.ts";
import { TemplateName } from "../../../shared/records/telling/notification.ts";
import { callersText, hostile, withCallersText } from "../../kit/callers-text.ts";
import { exampleFacts, exampleTemplates } from "../../kit/case-facts.ts";
import { holds } from "../../kit/holds.ts";

const receipts = ["access-request-receipt", "fault-report-receipt"] as const;

const golden = join(import.meta.dirname, "golden");
const writing = process.env.GOLDEN === "write";

const expectGolden = (path: string, written: string): void => {
  if (writing) writeFileSync(path, written);
  expect(written).toBe(readFileSync(path, "utf8"));
};

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

describe.each(exampleTemplates)("%s", (template) => {
  const facts = exampleFacts[template];
  const inAll = Language.options.map((language) => ({ language, ...render({ template, facts }, language) }));

  test.each(Language.options)("reads in %s as its golden files do", (language) => {
    const folder = join(golden, template);
    if (writing) mkdirSync(folder, { recursive: true });
    const { subject, text, html, headers } = render({ template, facts }, language);
    const head = [{ name: "Subject", value: subject }, ...headers].map(
      ({ name, value }) => `${name}: ${value}`,
    );
    expectGolden(join(folder, `${language}.txt`), `${head.join("\n")}\n\n${text}`);
    expectGolden(join(folder, `${language}.html`), html);
  });

  test("says something else in every language", () => {
    for (const part of ["text", "html"] as const)
      expect(new Set(inAll.map((mail) => mail[part])).size).toBe(Language.options.length);
    for (const mail of inAll) expect(mail.text + mail.html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("tells its language, that it is automatic, and its own thread", () => {
    for (const { headers, language } of inAll) {
      expect(headers).toContainEqual({ name: "Content-Language", value: language });
      expect(headers).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
      const references = headers.find(({ name }) => name === "References");
      expect(references?.value).toMatch(/^<[\w.-]+@bibliotek24\.no>$/);
    }
  });

  test("keeps what a caller writes out of subject and headers, and escaped in its HTML", () =>
    holds(
      fc.property(callersText, fc.constantFrom(...Language.options), (callers, language) => {
        const calm = render({ template, facts }, language);
        const mail = render({ template, facts: withCallersText(facts, callers) }, language);
        expect(mail.subject).toBe(calm.subject);
        expect(mail.headers).toEqual(calm.headers);
        expect(XMLValidator.validate(mail.html.replace("<!DOCTYPE html>", ""))).toBe(true);
        // Lines of contact and note may be left out when empty, so tags are compared as kinds.
        expect(new Set(tagsOf(calm.html))).toEqual(new Set([...tagsOf(calm.html), ...tagsOf(mail.html)]));
        expect(mail.text).not.toMatch(/[^\P{Cc}\n\t]|\u2028|\u2029|\u202e/u);
      }),
      1000,
    ));
});

test("there is a golden folder for every template and for nothing else", () => {
  expect(readdirSync(golden).sort()).toEqual([...exampleTemplates].sort());
});

test("every template goes to one role, and each role is served", () => {
  expect(Object.keys(templateRole).sort()).toEqual([...TemplateName.options].sort());
  expect(new Set(Object.values(templateRole)).size).toBe(6);
});

test.each(receipts)("%s is the same whatever the caller wrote", (template) =>
  holds(
    fc.property(callersText, fc.constantFrom(...Language.options), (callers, language) => {
      const calm = render({ template, facts: exampleFacts[template] }, language);
      expect(render({ template, facts: withCallersText(exampleFacts[template], callers) }, language)).toEqual(
        calm,
      );
    }),
    1000,
  ),
);

test("a subject is one line of at most 150 characters, whatever our own records hold", () =>
  holds(
    fc.property(hostile, fc.constantFrom(...exampleTemplates), (name, template) => {
      const facts = { ...exampleFacts[template], libraryName: name.repeat(3), productName: name.repeat(3) };
      const { subject } = render({ template, facts }, "nb");
      expect([...subject].length).toBeLessThanOrEqual(150);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    }),
    1000,
  ));
