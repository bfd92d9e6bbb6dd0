// Proves the form of the HTML part: well-formed, accessible, nothing remote, the library's words escaped and set apart.
import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { faultReportFacts } from "../../../../infra/preview/case-facts.ts";
import { sampleFacts, sampleLetters } from "../../../../infra/preview/letters.ts";
import { Language } from "../../../../shared/kinds.ts";
import { severalLines } from "../../../../shared/mail/layout/plain.ts";
import { render } from "../../../../shared/mail/render.ts";
import { CaseTemplate } from "../../../../shared/records/telling/template.ts";
import { holds } from "../../../kit/holds.ts";
import { hostile } from "../../../kit/mails/callers-text.ts";

const wellFormed = (html: string): unknown => XMLValidator.validate(html.replace("<!DOCTYPE html>", ""));

const unescaped = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const anchors = (html: string): string[] =>
  [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => unescaped(href ?? ""));

describe.each(sampleLetters)("$template", (letter) => {
  const inAll = Language.options.map((language) => ({ language, ...render(letter, language) }));

  test("has one language, one title, one first heading, its link if it has one, and no remote content", () => {
    for (const { html, language, subject } of inAll) {
      expect(wellFormed(html)).toBe(true);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
      expect(html.match(/<h1 /g)).toHaveLength(1);
      expect(anchors(html)).toEqual(letter.facts.link === null ? [] : [letter.facts.link]);
      expect(html.replace(/<a href="[^"]*"/, "")).not.toMatch(
        /https?:|src=|url\(|<(script|img|link|form|iframe)/,
      );
      expect(subject).toMatch(/^\[B24( [^\]]+)?\] \S/);
    }
  });

  test("text and HTML say the same", () => {
    const words = (text: string) => text.replace(/[\s>]+/g, " ");
    for (const { text, html } of inAll) {
      const shown = words(text).toLowerCase();
      const cells = [...html.matchAll(/<(?:h1|h2|th|li|p|a|caption)\b[^>]*>([^<]+)</g)].map(
        ([, said]) => said ?? "",
      );
      expect(cells.length).toBeGreaterThan(8);
      for (const said of cells) expect(shown).toContain(words(unescaped(said)).toLowerCase());
    }
  });
});

test.each(CaseTemplate.options)("%s names its case in the subject", (template) => {
  const facts = sampleFacts[template];
  for (const language of Language.options)
    expect(render({ template, facts }, language).subject).toContain(`[B24 ${facts.caseNumber}] `);
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
