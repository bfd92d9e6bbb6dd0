// A letter of every template, made up: what `npm run mail:preview` shows and the golden files are written from.
import { Instant, LibraryNumber } from "../../shared/kinds.ts";
import type { AddressFacts, CaseFacts, DigestFacts, Letter, LinkFacts } from "../../shared/mail/facts.ts";
import { IncidentTemplate } from "../../shared/records/incident/notice.ts";
import { CaseTemplate } from "../../shared/records/telling/template.ts";
import { sampleAnnouncements } from "./announcements.ts";
import { accessRequestFacts, faultReportFacts } from "./case-facts.ts";
import { downtime, earlier, incidentFacts } from "./faults.ts";

const question = {
  by: "vendor",
  text: "Hvilke IP-adresser bruker biblioteket fra 1. september?\nVi trenger dem for å åpne.",
} as const;
const answer = { by: "library", text: "198.51.100.0/24 fra 1. september." } as const;
const complaint = { by: "library", text: "Vi får «Ingen lisens» på alle publikumsmaskinene." } as const;
const refusal = { by: "vendor", text: "IP-området dekker også rådhuset." } as const;

const later = { eventAt: Instant.parse("2026-08-17T08:00:00.000Z") };

/** The facts each template about a case is shown with. */
export const sampleFacts: { readonly [T in CaseTemplate]: CaseFacts } = {
  "access-request-to-vendor": accessRequestFacts(),
  "access-request-receipt": accessRequestFacts(),
  "held-to-operator": accessRequestFacts({ state: "held", reason: "not_enrolled" }),
  "withdrawn-to-vendor": accessRequestFacts({
    state: "withdrawn",
    eventAt: Instant.parse("2026-08-11T07:15:00.000Z"),
  }),
  "fault-report-to-vendor": faultReportFacts(),
  "fault-report-receipt": faultReportFacts(),
  "fault-report-to-operator": faultReportFacts({
    symptom: "invoice",
    description: "Vi er fakturert for to bibliotek, men har ett.",
    observedAt: null,
  }),
  "undeliverable-to-operator": accessRequestFacts({
    state: "undeliverable",
    failedRecipient: "tilgang@fjordfilm.example",
  }),
  "reminder-to-vendor": accessRequestFacts({ ...later, state: "sent" }),
  "reminder-to-library": accessRequestFacts({ ...later, state: "needs_info", said: question }),
  "escalation-to-county": accessRequestFacts({ ...later, state: "acknowledged", waitingWorkingDays: 8 }),
  "escalation-to-operator": accessRequestFacts({ ...later, state: "sent", waitingWorkingDays: 10 }),
  "needs-info-to-library": accessRequestFacts({ ...later, state: "needs_info", said: question }),
  "answered-to-vendor": accessRequestFacts({ ...later, state: "acknowledged", said: answer }),
  "activated-to-library": accessRequestFacts({ ...later, state: "activated" }),
  "does-not-work-to-vendor": accessRequestFacts({ ...later, state: "acknowledged", said: complaint }),
  "rejected-to-library": accessRequestFacts({
    ...later,
    state: "rejected",
    reason: "facts_wrong",
    said: refusal,
  }),
  "undone-to-library": accessRequestFacts({ ...later, state: "acknowledged" }),
  "ended-to-vendor": accessRequestFacts({ ...later, state: "ended", reason: "terminated" }),
  "fault-question-to-library": faultReportFacts({ state: "needs_info", said: question }),
  "fault-answered-to-vendor": faultReportFacts({ state: "acknowledged", said: answer }),
  "still-broken-to-vendor": faultReportFacts({ state: "acknowledged", said: complaint }),
  "not-ours-to-operator": faultReportFacts({ state: "not_ours", said: refusal }),
  "fixed-to-library": faultReportFacts({ state: "fixed" }),
  "fault-withdrawn-to-vendor": faultReportFacts({ state: "withdrawn" }),
  "fault-unanswered-to-county": faultReportFacts({ state: "sent" }),
  "fault-unanswered-to-operator": faultReportFacts({ state: "sent" }),
  "unknown-access-to-county": faultReportFacts(),
};

const products = ["Fjordfilm", "Avisbølgen"] as const;

const nth = (at: number): CaseFacts => {
  const libraryNumber = LibraryNumber.parse(String(2_030_100 + at));
  const product = products[at % products.length] ?? products[0];
  const id = product === "Fjordfilm" ? "2026-fjordfilm" : "2026-avisbolgen";
  return accessRequestFacts({
    case: { kind: "access-request", libraryNumber, id },
    caseNumber: `${id}/${libraryNumber}`,
    libraryName: `Fjordvik folkebibliotek ${at + 1}`,
    productName: product,
    contact: { name: `Kontakt ${at + 1}`, email: `kontakt${at + 1}@fjordvik.example` },
    ipRanges: at % 3 === 2 ? [] : [`192.0.2.${at * 8}/29`],
    note: at === 4 ? "Vi flytter 1. september.\nRing oss gjerne først." : null,
  });
};

/** A digest of twelve access requests for two products of one vendor. */
export const sampleDigest: DigestFacts = {
  organisationId: "fjordfilm",
  digestId: "d-2026-08-10-1",
  of: "access-request-to-vendor",
  vendorName: "Fjordfilm AS",
  operator: accessRequestFacts().operator,
  cases: Array.from({ length: 12 }, (_, at) => nth(at)),
  link: "https://bibliotek24.example/l/9b2e71",
};

const address: AddressFacts = {
  organisationId: "fjordfilm",
  addressId: "a7",
  organisationName: "Fjordfilm AS",
  email: "tilgang@fjordfilm.example",
  role: "access",
  operator: accessRequestFacts().operator,
  what: null,
  at: null,
  cases: [],
  link: "https://bibliotek24.example/a/77ac31",
};

const door: LinkFacts = {
  organisationId: "2030100",
  addressId: "m3",
  name: "Fjordvik folkebibliotek",
  case: null,
  expiresAt: Instant.parse("2026-08-10T10:30:00.000Z"),
  operator: accessRequestFacts().operator,
  link: "https://bibliotek24.example/door/5c1d20",
};

const renewed: LinkFacts = {
  ...door,
  organisationId: "fjordfilm",
  case: { caseNumber: "2026-fjordfilm/2030100", productName: "Fjordfilm" },
  expiresAt: Instant.parse("2026-11-08T10:00:00.000Z"),
  link: "https://bibliotek24.example/cases/4f1c9a",
};

/** One letter of every template, in the order of their names. */
export const sampleLetters: readonly Letter[] = [
  ...CaseTemplate.options.map((template) => ({ template, facts: sampleFacts[template] })),
  ...IncidentTemplate.options.map((template) => ({ template, facts: incidentFacts(template) })),
  { template: "digest-to-vendor", facts: sampleDigest },
  {
    template: "address-broken-to-operator",
    facts: {
      ...address,
      what: "bounced",
      at: Instant.parse("2026-08-10T10:04:00.000Z"),
      cases: ["2026-fjordfilm/2030100", "2026-avisbolgen/2030101"],
    },
  },
  { template: "prove-address", facts: address },
  { template: "door-to-library", facts: door },
  { template: "link-renewed", facts: renewed },
  ...sampleAnnouncements,
  {
    template: "confirm-product",
    facts: {
      organisationId: "fjordfilm",
      productId: "fjordfilm",
      productName: "Fjordfilm",
      vendorName: "Fjordfilm AS",
      confirmedAt: Instant.parse("2025-08-10T10:04:00.000Z"),
      operator: accessRequestFacts().operator,
      link: "https://bibliotek24.example/r/41b7d0",
    },
  },
  { template: "downtime-planned-to-library", facts: downtime },
  { template: "downtime-moved-to-library", facts: { ...downtime, before: earlier } },
  { template: "downtime-cancelled-to-library", facts: downtime },
];
