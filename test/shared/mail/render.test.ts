// Proves what holds for every mail: as its golden files say, whole in three languages, and deaf to what callers write.
// `GOLDEN=write npx vitest run test/shared/mail` writes the golden files anew, to be read before they are committed.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { sampleFacts, sampleLetters } from "../../../infra/preview/letters.ts";
import { hash } from "../../../shared/hash.ts";
import { Language } from "../../../shared/kinds.ts";
import { templateRole } from "../../../shared/mail/recipients.ts";
import { render } from "../../../shared/mail/render.ts";
import { AccessRequestState } from "../../../shared/records/access-request.ts";
import { CaseTemplate, RecipientRole, TemplateName } from "../../../shared/records/telling/template.ts";
import { holds } from "../../kit/holds.ts";
import {
  callersText,
  hostile,
  letterWithCallersText,
  letterWithNames,
  withCallersText,
} from "../../kit/mails/callers-text.ts";
import { readGolden, writeGolden } from "../../kit/mails/golden.ts";

const receipts = ["access-request-receipt", "fault-report-receipt"] as const;

const folder = join(import.meta.dirname, "golden");
const writing = process.env.GOLDEN === "write";
/** Tries of one template in `npm test`: there are two dozen of them, built of the same parts. */
const aTemplate = 25;
const left = /undefined|null|NaN|\[object|[{}]/;

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const languages = fc.constantFrom(...Language.options);
const wellFormed = (html: string): unknown => XMLValidator.validate(html.replace("<!DOCTYPE html>", ""));

describe.each(sampleLetters)("$template", (letter) => {
  const inAll = Language.options.map((language) => ({ language, ...render(letter, language) }));

  test.each(Language.options)("reads in %s as its golden files do", (language) => {
    const { subject, text, html, headers, templateVersion } = render(letter, language);
    const head = [
      { name: "Template-Version", value: String(templateVersion) },
      { name: "Subject", value: subject },
      ...headers,
    ].map(({ name, value }) => `${name}: ${value}`);
    const golden = { text: `${head.join("\n")}\n\n${text}`, html };
    if (writing) writeGolden(join(folder, letter.template), language, golden);
    expect(golden).toEqual(readGolden(join(folder, letter.template), language));
  });

  test("says something else in every language, and leaves nothing out", () => {
    for (const part of ["text", "html"] as const)
      expect(new Set(inAll.map((mail) => mail[part])).size).toBe(Language.options.length);
    for (const mail of inAll) {
      expect(mail.subject + mail.text + mail.html).not.toMatch(left);
      expect(mail.html).not.toMatch(/<(title|h1|h2|p|li|th|td|a|caption)\b[^>]*>\s*<\//);
    }
  });

  test("tells its language, that it is automatic, and its own thread in the operator's domain", () => {
    for (const { headers, language } of inAll) {
      expect(headers).toContainEqual({ name: "Content-Language", value: language });
      expect(headers).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
      const references = headers.find(({ name }) => name === "References");
      expect(references?.value).toMatch(/^<[\w.-]+@bibliotek24\.example>$/);
    }
  });

  test("carries a fingerprint of what it says", () => {
    for (const { subject, text, html, contentHash, templateVersion } of inAll) {
      expect(contentHash).toBe(hash(subject, text, html));
      expect(templateVersion).toBeGreaterThan(0);
    }
    expect(new Set(inAll.map(({ contentHash }) => contentHash)).size).toBe(Language.options.length);
  });

  test("keeps what a caller writes out of subject and headers, and escaped in its HTML", () =>
    holds(
      fc.property(callersText, languages, (callers, language) => {
        const calm = render(letter, language);
        const mail = render(letterWithCallersText(letter, callers), language);
        expect(mail.subject).toBe(calm.subject);
        expect(mail.headers).toEqual(calm.headers);
        expect(wellFormed(mail.html)).toBe(true);
        // Lines of contact and note may be left out when empty, so tags are compared as kinds.
        expect(new Set(tagsOf(calm.html))).toEqual(new Set([...tagsOf(calm.html), ...tagsOf(mail.html)]));
        expect(mail.text).not.toMatch(/[^\P{Cc}\n\t]|\u2028|\u2029|\u202e/u);
      }),
      500,
      aTemplate,
    ));

  test("bears any name: one line of at most 150 characters as subject, no tag, no line too long", () =>
    holds(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), languages, (name, times, language) => {
        const mail = render(letterWithNames(letter, name.repeat(times)), language);
        expect([...mail.subject].length).toBeLessThanOrEqual(150);
        for (const value of [mail.subject, ...mail.headers.map((header) => header.value)])
          expect(value).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        expect(wellFormed(mail.html)).toBe(true);
        const known = new Set(tagsOf(render(letter, language).html));
        expect(tagsOf(mail.html).filter((tag) => !known.has(tag))).toEqual([]);
        for (const row of mail.text.split("\n")) expect(Buffer.byteLength(row)).toBeLessThan(998);
      }),
      500,
      aTemplate,
    ));
});

const caseVariants = fc.record({
  state: fc.constantFrom(...AccessRequestState.options),
  reason: fc.constantFrom(null, "not_enrolled", "technical", "terminated", "of a later version"),
  contact: fc.constantFrom(null, { name: "Kari", email: "kari@fjordvik.example" }),
  ipRanges: fc.constantFrom([], ["192.0.2.0/24"]),
  note: fc.constantFrom(null, "Hei"),
  link: fc.constantFrom(null, "https://bibliotek24.example/s/1"),
  said: fc.constantFrom(
    null,
    { by: "vendor", text: "Hei" } as const,
    { by: "library", text: "Hei" } as const,
  ),
  waitingSince: fc.constant(null),
  waitingWorkingDays: fc.constantFrom(null, 0, 1, 17),
  leadTimeWorkingDays: fc.constantFrom(null, 1, 3),
});

test.each(CaseTemplate.options)("%s is whole whatever its case has and lacks", (template) =>
  holds(
    fc.property(caseVariants, languages, (variant, language) => {
      const { text, html } = render({ template, facts: { ...sampleFacts[template], ...variant } }, language);
      expect(text + html).not.toMatch(left);
      expect(text).not.toMatch(/\S {2}| [.,:] | [.,]$|\.\./m);
      expect(text.includes("https://")).toBe(variant.link !== null);
      expect(/lenken under|lenka under|link below/i.test(text)).toBe(variant.link !== null);
    }),
    500,
    aTemplate,
  ),
);

test("there is a letter and a golden folder for every template, and for nothing else", () => {
  const names = [...TemplateName.options].sort();
  expect(sampleLetters.map(({ template }) => template).sort()).toEqual(names);
  expect(readdirSync(folder).sort()).toEqual(names);
});

test("every template goes to one role, and each role is served", () => {
  expect(Object.keys(templateRole).sort()).toEqual([...TemplateName.options].sort());
  expect(new Set(Object.values(templateRole))).toEqual(new Set(RecipientRole.options));
});

test.each(receipts)("%s is the same whatever the caller wrote", (template) =>
  holds(
    fc.property(callersText, languages, (callers, language) => {
      const facts = sampleFacts[template];
      const calm = render({ template, facts }, language);
      expect(render({ template, facts: withCallersText(facts, callers) }, language)).toEqual(calm);
    }),
    1000,
  ),
);
