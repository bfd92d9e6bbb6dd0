// What a mail about a case is written from: one flat record, filled by whoever sends.
import type { Day, Instant, Language } from "../kinds.ts";
import type { AccessRequestState } from "../records/access-request.ts";
import type { CaseRef } from "../records/case.ts";
import type { FaultReportState, Symptom } from "../records/fault-report.ts";

/**
 * The facts of one case at one event. What the case does not have is null. `contact`, `ipRanges`, `note` and
 * `description` are the library's own; everything else comes from our records.
 */
export type CaseFacts = {
  case: CaseRef;
  /** The number people use, such as `2026-fjordfilm/2030100`; it stands in brackets in every subject. */
  caseNumber: string;
  state: AccessRequestState | FaultReportState;
  /** The case's reason, such as `not_enrolled` of one that is held. */
  reason: string | null;
  /** When what the mail tells of happened; deadlines count from here. */
  eventAt: Instant;
  /** When the library asked or reported. */
  requestedAt: Instant;
  libraryName: string;
  municipality: string;
  productName: string;
  vendorName: string;
  contact: { name: string; email: string } | null;
  /** The legal name of who operates Bibliotek24 on the day, and where answers go. */
  operator: { name: string; supportAddress: string };
  /** Of access requests. `validFrom` is the first day of the agreement. */
  year: number | null;
  validFrom: Day | null;
  leadTimeWorkingDays: number | null;
  ipRanges: readonly string[];
  note: string | null;
  /** Of fault reports. `faultAnswerHours` is what the agreement asks of the vendor. */
  symptom: Symptom | null;
  description: string | null;
  observedAt: Instant | null;
  faultAnswerHours: number | null;
  /** The vendor's address that could not be reached, of an undeliverable case. */
  failedRecipient: string | null;
};

/** A mail as written, before it has a sender and a recipient. */
export type WrittenMail = {
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
};

/** One text per language; a missing one does not compile. */
export type InEveryLanguage<T> = { readonly [L in Language]: T };
