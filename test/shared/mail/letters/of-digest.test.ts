// Proves that a digest names every case with what the vendor needs for it, whatever it stands for.
import { expect, test } from "vitest";
import { sampleDigest } from "../../../../infra/preview/letters.ts";
import { Language, LibraryNumber } from "../../../../shared/kinds.ts";
import type { CaseFacts } from "../../../../shared/mail/facts.ts";
import { render } from "../../../../shared/mail/render.ts";
import { DigestOf } from "../../../../shared/records/telling/template.ts";
import { full } from "../../../kit/full.ts";

const [sample] = sampleDigest.cases;

const many = (count: number): CaseFacts[] =>
  Array.from({ length: count }, (_, at) => {
    const libraryNumber = LibraryNumber.parse(String(2_100_000 + at));
    if (!sample) throw new Error("The sample tells of no case.");
    return {
      ...sample,
      case: { ...sample.case, libraryNumber },
      caseNumber: `2026-fjordfilm/${libraryNumber}`,
      libraryName: `Bibliotek nr. ${at + 1}`,
      contact: { name: `Person ${at + 1}`, email: `person${at + 1}@bibliotek.example` },
      ipRanges: [`2001:db8:${at.toString(16)}::/48`],
      said: { by: "library", text: `Ord ${at + 1}.` },
    };
  });

/** As many as a digest ever has, and more. */
const count = full ? 500 : 200;

test.each(DigestOf.options)("a digest of %s names each of its cases in every language", (of) => {
  const cases = many(count);
  for (const language of Language.options) {
    const letter = { template: "digest-to-vendor", facts: { ...sampleDigest, of, cases } } as const;
    const { subject, text, html } = render(letter, language);
    expect(subject).toMatch(new RegExp(`^\\[B24 ${count} (saker|cases)\\] `));
    const facts = cases.flatMap(({ caseNumber, libraryName, case: ref, contact, ipRanges }) => [
      ...[caseNumber, libraryName, ref.libraryNumber, contact?.email ?? ""],
      ...ipRanges,
    ]);
    expect(facts.filter((fact) => !text.includes(fact) || !html.includes(fact))).toEqual([]);
    expect(text + html).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
    expect(html.match(/<th scope="row"/g)).toHaveLength(count);
  }
});

test("a digest of answers gives each library's answer, and one of access requests only the notes", () => {
  const cases = many(12);
  const written = (of: DigestOf) =>
    render({ template: "digest-to-vendor", facts: { ...sampleDigest, of, cases } }, "nb").text;
  expect(written("answered-to-vendor")).toContain("> Ord 12.");
  expect(written("access-request-to-vendor")).not.toContain("Ord 12.");
});

test("its subject names the products, and beyond three of them how many there are", () => {
  const products = ["Avisbølgen", "Fjordfilm", "Ordboka", "Kunnskap", "Musikk"];
  const subjectWith = (count: number, language: Language) => {
    const cases = many(12).map((facts, at) => ({ ...facts, productName: products[at % count] ?? "" }));
    return render({ template: "digest-to-vendor", facts: { ...sampleDigest, cases } }, language).subject;
  };
  expect(subjectWith(1, "nb")).toBe("[B24 12 saker] Tilgang til Avisbølgen");
  expect(subjectWith(3, "nn")).toBe("[B24 12 saker] Tilgang til Avisbølgen, Fjordfilm og Ordboka");
  expect(subjectWith(5, "en")).toBe("[B24 12 cases] Access to Avisbølgen, Fjordfilm and 3 other products");
});

test("without a link it asks for a reply that names the numbers", () => {
  const { text } = render({ template: "digest-to-vendor", facts: { ...sampleDigest, link: null } }, "nb");
  expect(text).toContain("Svar på denne e-posten, og nevn saksnumrene.");
  expect(text).not.toContain("enken under");
});
