// Proves that a library is told why its request waits, and for whom.
import { expect, test } from "vitest";
import { accessRequestFacts } from "../../../../infra/preview/case-facts.ts";
import { Language } from "../../../../shared/kinds.ts";
import { render } from "../../../../shared/mail/render.ts";
import { HeldReason } from "../../../../shared/records/access-request.ts";

test.each(HeldReason.options)("a receipt of a request on hold for %s says who acts next", (reason) => {
  const facts = accessRequestFacts({ state: "held", reason });
  for (const language of Language.options) {
    const { subject, text } = render({ template: "access-request-receipt", facts }, language);
    expect(subject).toMatch(/På vent|On hold/);
    expect(text).toMatch(/^\d\. [\s\S]*Bibliotek24/m);
    expect(text).not.toMatch(/Åpnes senest|Opnast seinast|Open no later/);
  }
});

test("the three reasons to hold read differently", () => {
  const texts = HeldReason.options.map(
    (reason) =>
      render(
        { template: "access-request-receipt", facts: accessRequestFacts({ state: "held", reason }) },
        "nb",
      ).text,
  );
  expect(new Set(texts).size).toBe(3);
});
