// Proves what holds for every mail: whole in three languages, accessible in form, and deaf to what callers write.
import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { Day, Instant, Language } from "../../../shared/kinds.ts";
import type { CaseFacts } from "../../../shared/mail/facts.ts";
import { severalLines } from "../../../shared/mail/plain.ts";
import { templateRole } from "../../../shared/mail/recipients.ts";
import { render } from "../../../shared/mail/render.ts";
import { HeldReason } from "../../../shared/records/access-request.ts";
import { TemplateName } from "../../../shared/records/notification.ts";
import { accessRequestFacts, exampleFacts, faultReportFacts } from "../../kit/case-facts.ts";

const numRuns = process.env.FULL ? 1000 : 50;
const receipts: readonly TemplateName[] = ["access-request-receipt", "fault-report-receipt"];

const wellFormed = (html: string): unknown => XMLValidator.validate(html.replace("<!DOCTYPE html>", ""));

const unescaped = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

const hostile = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</blockquote><img src=x onerror=alert(1)>",
    'Kari" onmouseover="x',
    "Kari\r\nBcc: alle@example.org",
    "{{subject}} %{subject} %s",
    "&lt;b&gt; &amp; '\"`",
    "\u202egro.elpmaxe\u2066 \u200e\u0627\u0644\u0645\u0643\u062a\u0628\u0629",
    "]]> <!-- <![CDATA[",
    "linje\u2028linje\u2029linje\u0085linje\u0000\u0007",
    "$& $1 $` $'",
  ),
);

const written = fc.record({ name: hostile, email: hostile, text: hostile });

const withCallersText = (
  facts: CaseFacts,
  { name, email, text }: { name: string; email: string; text: string },
) => ({
  ...facts,
  contact: { name, email },
  note: facts.note === null ? null : text,
  description: facts.description === null ? null : text,
});

describe.each(TemplateName.options)("%s", (template) => {
  const facts = exampleFacts[template];
  const inAll = Language.options.map((language) => ({ language, ...render(template, facts, language) }));

  test("says something else in every language", () => {
    for (const part of ["text", "html"] as const)
      expect(new Set(inAll.map((mail) => mail[part])).size).toBe(Language.options.length);
    for (const mail of inAll) expect(mail.text + mail.html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("has one language, one title, one first heading, and no remote content", () => {
    for (const { html, language, subject } of inAll) {
      expect(wellFormed(html)).toBe(true);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
      expect(html.match(/<h1 /g)).toHaveLength(1);
      expect(html).not.toMatch(/https?:|src=|url\(|<(script|img|link|form|iframe)/);
      expect(subject).toContain(`[B24 ${facts.caseNumber}] `);
    }
  });

  test("tells its language, that it is automatic, and its own thread", () => {
    for (const { headers, language } of inAll) {
      expect(headers).toContainEqual({ name: "Content-Language", value: language });
      expect(headers).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
      const references = headers.find(({ name }) => name === "References");
      expect(references?.value).toMatch(/^<[\w.-]+@bibliotek24\.no>$/);
    }
  });

  test("text and HTML say the same", () => {
    const words = (text: string) => text.replace(/[\s>]+/g, " ");
    for (const { text, html } of inAll) {
      const shown = words(text).toLowerCase();
      const cells = [...html.matchAll(/<(?:h1|h2|th|li|p)\b[^>]*>([^<]+)</g)].map(([, cell]) => cell ?? "");
      expect(cells.length).toBeGreaterThan(8);
      for (const cell of cells) expect(shown).toContain(words(unescaped(cell)).toLowerCase());
    }
  });

  test("keeps what a caller writes out of subject and headers, and escaped in its HTML", () =>
    fc.assert(
      fc.property(written, fc.constantFrom(...Language.options), (callers, language) => {
        const calm = render(template, facts, language);
        const mail = render(template, withCallersText(facts, callers), language);
        expect(mail.subject).toBe(calm.subject);
        expect(mail.headers).toEqual(calm.headers);
        expect(wellFormed(mail.html)).toBe(true);
        // Lines of contact and note may be left out when empty, so tags are compared as kinds.
        expect(new Set(tagsOf(calm.html))).toEqual(new Set([...tagsOf(calm.html), ...tagsOf(mail.html)]));
        expect(mail.text).not.toMatch(/[^\P{Cc}\n\t]|\u2028|\u2029|\u202e/u);
      }),
      { numRuns },
    ));
});

test("every template goes to one role, and each role is served", () => {
  expect(Object.keys(templateRole).sort()).toEqual([...TemplateName.options].sort());
  expect(new Set(Object.values(templateRole)).size).toBe(4);
});

test.each(receipts)("%s is the same whatever the caller wrote", (template) =>
  fc.assert(
    fc.property(written, fc.constantFrom(...Language.options), (callers, language) => {
      const calm = render(template, exampleFacts[template], language);
      expect(render(template, withCallersText(exampleFacts[template], callers), language)).toEqual(calm);
    }),
    { numRuns },
  ),
);

test("a vendor reads the library's words, set apart and unchanged but for characters that steer", () =>
  fc.assert(
    fc.property(hostile, (description) => {
      const { html, text } = render("fault-report-to-vendor", faultReportFacts({ description }), "nb");
      const [, quoted = ""] = /<blockquote [^>]*>([\s\S]*?)<\/blockquote>/.exec(html) ?? [];
      expect(quoted).not.toMatch(/[<>"']/);
      expect(unescaped(quoted)).toBe(severalLines(description));
      const [, block = ""] = /Biblioteket skriver\n([\s\S]*?)\n\nDette ber vi/.exec(text) ?? [];
      for (const line of block.split("\n")) expect(line).toMatch(/^>/);
    }),
    { numRuns },
  ));

test.each(HeldReason.options)("a receipt of a request on hold for %s says who acts next", (reason) => {
  const facts = accessRequestFacts({ state: "held", reason });
  for (const language of Language.options) {
    const { subject, text } = render("access-request-receipt", facts, language);
    expect(subject).toMatch(/På vent|On hold/);
    expect(text).toMatch(/^\d\. [\s\S]*Bibliotek24/m);
    expect(text).not.toMatch(/Åpnes senest|Opnast seinast|Open no later/);
  }
});

test("the three reasons to hold read differently", () => {
  const texts = HeldReason.options.map(
    (reason) => render("access-request-receipt", accessRequestFacts({ state: "held", reason }), "nb").text,
  );
  expect(new Set(texts).size).toBe(3);
});

test("a receipt of a report about an invoice says that Bibliotek24 answers itself", () => {
  const { text } = render("fault-report-receipt", faultReportFacts({ symptom: "invoice" }), "nb");
  expect(text).toContain("og svarer på den selv");
  expect(text).toContain("Bibliotek24 svarer innen 24 timer på hverdager.");
});

test.each([
  ["2026-08-10T10:00:00.000Z", "2026-01-01", "torsdag 13. august 2026", "counts from the event"],
  ["2026-11-20T10:00:00.000Z", "2027-01-01", "fredag 1. januar 2027", "is never before the agreement's year"],
  ["2026-12-30T22:59:00.000Z", "2026-01-01", "onsdag 6. januar 2027", "skips the turn of the year"],
])("the day asked for after %s with an agreement from %s is %s: it %s", (eventAt, validFrom, day) => {
  const facts = accessRequestFacts({ eventAt: Instant.parse(eventAt), validFrom: Day.parse(validFrom) });
  expect(render("access-request-to-vendor", facts, "nb").text).toContain(`Åpnes senest: ${day}`);
});

test("a subject is one line of at most 150 characters, whatever our own records hold", () =>
  fc.assert(
    fc.property(hostile, fc.constantFrom(...TemplateName.options), (name, template) => {
      const facts = { ...exampleFacts[template], libraryName: name.repeat(3), productName: name.repeat(3) };
      const { subject } = render(template, facts, "nb");
      expect([...subject].length).toBeLessThanOrEqual(150);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    }),
    { numRuns },
  ));

test("a word too long for a line of mail is cut in the text", () => {
  const facts = faultReportFacts({ description: "å".repeat(2000) });
  const { text } = render("fault-report-to-vendor", facts, "nb");
  for (const line of text.split("\n")) expect(Buffer.byteLength(line)).toBeLessThan(998);
});

test("what a case does not have is left out, never written as an empty line", () => {
  const facts = accessRequestFacts({
    contact: null,
    ipRanges: [],
    note: null,
    municipality: "",
    leadTimeWorkingDays: null,
  });
  const { text } = render("access-request-to-vendor", facts, "nb");
  expect(text).not.toMatch(/Kommune|IP-adresser|Kontakt|Biblioteket skriver|senest/);
  expect(text).toContain("1. Åpne tilgangen.\n");
});
