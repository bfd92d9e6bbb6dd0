// Proves the form of the HTML part: well-formed, accessible, nothing remote, the library's words escaped and set apart.
import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { Language } from "../../../shared/kinds.ts";
import { severalLines } from "../../../shared/mail/plain.ts";
import { render } from "../../../shared/mail/render.ts";
import { hostile } from "../../kit/callers-text.ts";
import { exampleFacts, exampleTemplates, faultReportFacts } from "../../kit/case-facts.ts";
import { holds } from "../../kit/holds.ts";

const wellFormed = (html: string): unknown => XMLValidator.validate(html.replace("<!DOCTYPE html>", ""));

const unescaped = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe.each(exampleTemplates)("%s", (template) => {
  const facts = exampleFacts[template];
  const inAll = Language.options.map((language) => ({ language, ...render({ template, facts }, language) }));

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

  test("text and HTML say the same", () => {
    const words = (text: string) => text.replace(/[\s>]+/g, " ");
    for (const { text, html } of inAll) {
      const shown = words(text).toLowerCase();
      const cells = [...html.matchAll(/<(?:h1|h2|th|li|p)\b[^>]*>([^<]+)</g)].map(([, cell]) => cell ?? "");
      expect(cells.length).toBeGreaterThan(8);
      for (const cell of cells) expect(shown).toContain(words(unescaped(cell)).toLowerCase());
    }
  });
});

test("a vendor reads the library's words, set apart and unchanged but for characters that steer", () =>
  holds(
    fc.property(hostile, (description) => {
      const { html, text } = render(
        { template: "fault-report-to-vendor", facts: faultReportFacts({ description }) },
        "nb",
      );
      const [, quoted = ""] = /<blockquote [^>]*>([\s\S]*?)<\/blockquote>/.exec(html) ?? [];
      expect(quoted).not.toMatch(/[<>"']/);
      expect(unescaped(quoted)).toBe(severalLines(description));
      const [, block = ""] = /Biblioteket skriver\n([\s\S]*?)\n\nDette ber vi/.exec(text) ?? [];
      for (const line of block.split("\n")) expect(line).toMatch(/^>/);
    }),
    1000,
  ));
