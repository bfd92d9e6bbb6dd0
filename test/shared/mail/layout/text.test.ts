// Proves the form of the text part.
import { expect, test } from "vitest";
import { accessRequestFacts, faultReportFacts } from "../../../../infra/preview/case-facts.ts";
import { render } from "../../../../shared/mail/render.ts";

test("a word too long for a line of mail is cut in the text", () => {
  const facts = faultReportFacts({ description: "å".repeat(2000) });
  const { text } = render({ template: "fault-report-to-vendor", facts }, "nb");
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
  const { text } = render({ template: "access-request-to-vendor", facts }, "nb");
  expect(text).not.toMatch(/Kommune|IP-adresser|Kontakt|Biblioteket skriver|senest/);
  expect(text).toContain("1. Åpne tilgangen.\n");
});
