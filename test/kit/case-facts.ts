// Builds the facts of a case as a mail gets them: one access request, one fault report, both complete.
import { Day, Instant, LibraryNumber } from "../../shared/kinds.ts";
import type { CaseFacts } from "../../shared/mail/facts.ts";
import type { CaseTemplate } from "../../shared/records/telling/notification.ts";

const libraryNumber = LibraryNumber.parse("2030100");

/** An access request of August 2026 for the same year, with IP ranges and a note. */
export const accessRequestFacts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  case: { kind: "access-request", libraryNumber, id: "2026-fjordfilm" },
  caseNumber: "2026-fjordfilm/2030100",
  state: "received",
  reason: null,
  eventAt: Instant.parse("2026-08-10T10:00:00.000Z"),
  requestedAt: Instant.parse("2026-08-10T10:00:00.000Z"),
  libraryName: "Fjordvik folkebibliotek",
  municipality: "Fjordvik",
  productName: "Fjordfilm",
  vendorName: "Fjordfilm AS",
  contact: { name: "Kari Bibliotekar", email: "kari@fjordvik.example" },
  operator: { name: "Eksempel fylkeskommune", supportAddress: "hjelp@bibliotek24.example" },
  link: null,
  waitingSince: null,
  waitingWorkingDays: null,
  said: null,
  year: 2026,
  validFrom: Day.parse("2026-01-01"),
  leadTimeWorkingDays: 3,
  ipRanges: ["192.0.2.0/24", "2001:db8:7::/48"],
  note: "Vi åpner i nye lokaler 1. september.\nDa bytter vi også nett.",
  symptom: null,
  description: null,
  observedAt: null,
  faultAnswerHours: null,
  failedRecipient: null,
  ...changes,
});

/** A fault report of October 2026, seen an hour before it was sent. */
export const faultReportFacts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  ...accessRequestFacts(),
  case: { kind: "fault-report", libraryNumber, id: "Zk3v8qTn0aY2rWb6" },
  caseNumber: "Zk3v8qTn0a/2030100",
  eventAt: Instant.parse("2026-10-26T08:30:00.000Z"),
  requestedAt: Instant.parse("2026-10-26T08:30:00.000Z"),
  year: null,
  validFrom: null,
  leadTimeWorkingDays: null,
  ipRanges: [],
  note: null,
  symptom: "home_access",
  description: "Lånerne kommer ikke inn hjemmefra.\nI biblioteket virker det som før.",
  observedAt: Instant.parse("2026-10-26T07:30:00.000Z"),
  faultAnswerHours: 24,
  ...changes,
});

/** The facts each template is shown with. */
export const exampleFacts = {
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
} as const satisfies { [T in CaseTemplate]?: CaseFacts };

/** The templates that have facts here. */
export const exampleTemplates = [
  "access-request-to-vendor",
  "access-request-receipt",
  "held-to-operator",
  "withdrawn-to-vendor",
  "fault-report-to-vendor",
  "fault-report-receipt",
  "fault-report-to-operator",
  "undeliverable-to-operator",
] as const;
