// The facts of a case as a mail gets them, made up: one access request, one fault report, both complete.
import { Day, Instant, LibraryNumber } from "../../shared/kinds.ts";
import type { CaseFacts } from "../../shared/mail/facts.ts";

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
  link: "https://bibliotek24.example/s/4f1c9a?sak=2026-fjordfilm&sprak=nb#svar",
  waitingSince: Instant.parse("2026-08-10T10:00:00.000Z"),
  waitingWorkingDays: 5,
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
  ownSetUp: [],
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
  ownSetUp: ["home_terms", "library_card"],
  ...changes,
});
