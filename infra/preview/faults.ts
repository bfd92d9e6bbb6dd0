// What the mails about incidents and planned maintenance are written from, made up.
import { Instant } from "../../shared/kinds.ts";
import type { DowntimeFacts, IncidentFacts } from "../../shared/mail/facts.ts";
import type { IncidentTemplate } from "../../shared/records/incident/notice.ts";
import { accessRequestFacts, faultReportFacts } from "./case-facts.ts";

/** An incident of October 2026, as its vendor or a library is told of it. */
export const incidentFacts = (template: IncidentTemplate): IncidentFacts => {
  const report = faultReportFacts();
  const ofVendor = template.endsWith("-to-vendor");
  return {
    incidentId: "fjordfilm.access.7",
    productName: report.productName,
    vendorName: report.vendorName,
    family: "access",
    since: report.requestedAt,
    endedAt: template === "incident-resolved-to-library" ? Instant.parse("2026-10-26T12:10:00.000Z") : null,
    libraries: 31,
    counties: 6,
    estimate: Instant.parse("2026-10-26T13:00:00.000Z"),
    nextUpdateAt: Instant.parse("2026-10-26T11:00:00.000Z"),
    workaround:
      template === "incident-workaround-to-library"
        ? "Bruk lenken uten «www».\nDa virker innloggingen som før."
        : null,
    operator: report.operator,
    lead: report.case,
    link: ofVendor ? report.link : null,
  };
};

/** Planned maintenance one morning in August. */
export const downtime: DowntimeFacts = {
  downtimeId: "8fKc2mVx0aQ1zP4w",
  productId: "fjordfilm",
  libraryNumber: "2030100",
  libraryName: "Fjordvik folkebibliotek",
  productName: "Fjordfilm",
  vendorName: "Fjordfilm AS",
  window: {
    from: Instant.parse("2026-08-20T04:00:00.000Z"),
    to: Instant.parse("2026-08-20T06:30:00.000Z"),
  },
  before: null,
  reason: {
    nb: "Vi bytter servere.",
    nn: "Vi byter tenarar.",
    en: "We are replacing our servers.",
  },
  operator: accessRequestFacts().operator,
  link: null,
};

/** The window it was moved from. */
export const earlier = {
  from: Instant.parse("2026-08-13T04:00:00.000Z"),
  to: Instant.parse("2026-08-13T06:30:00.000Z"),
};
