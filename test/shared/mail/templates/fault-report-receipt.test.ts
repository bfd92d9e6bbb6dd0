// Proves that a library is told who answers its fault report.
import { expect, test } from "vitest";
import { faultReportFacts } from "../../../../infra/preview/case-facts.ts";
import { render } from "../../../../shared/mail/render.ts";

test("a receipt of a report about an invoice says that Bibliotek24 answers itself", () => {
  const { text } = render(
    { template: "fault-report-receipt", facts: faultReportFacts({ symptom: "invoice" }) },
    "nb",
  );
  expect(text).toContain("og svarer på den selv");
  expect(text).toContain("Bibliotek24 svarer innen 24 timer på hverdager.");
});

test("a receipt of a report that no vendor contact can get says that it waits for one", () => {
  const facts = faultReportFacts({ state: "held", reason: "no_contact" });
  const { subject, text } = render({ template: "fault-report-receipt", facts }, "nb");
  expect(subject).toContain("På vent: ");
  expect(text).toContain("ingen registrert kontakt for brukerstøtte");
  expect(text).not.toContain("innen 24 timer");
});
