// What a mail is written from: flat records, filled by whoever sends, and which template takes which of them.
import type { Day, Instant, Language } from "../kinds.ts";
import type { AccessRequestState } from "../records/access-request.ts";
import type { CaseRef } from "../records/case.ts";
import type { ContactRole } from "../records/contact.ts";
import type { FaultReportState, Symptom } from "../records/fault-report.ts";
import type { Reason, Window } from "../records/faults/downtime.ts";
import type { Check } from "../records/faults/own-set-up.ts";
import type { SymptomFamily } from "../records/incident/incident.ts";
import type { IncidentTemplate } from "../records/incident/notice.ts";
import type { LinkTemplate } from "../records/telling/link-order.ts";
import type {
  AnnouncementTemplate,
  CaseTemplate,
  DigestOf,
  DowntimeTemplateName,
  TemplateName,
} from "../records/telling/template.ts";
import type { AnnouncementLetter } from "./announced.ts";

/** The legal name of who operates Bibliotek24 on the day, and where answers go; its domain stands in `References`. */
export type Operator = { name: string; supportAddress: string };

/** Free text of one side of a case. */
export type Said = { by: "vendor" | "library"; text: string };

/**
 * The facts of one case at one event. What the case does not have is null. `contact`, `ipRanges`, `note` and
 * `description` are the library's own, `said` is either side's; everything else comes from our records.
 */
export type CaseFacts = {
  case: CaseRef;
  /** The number people use, such as `2026-fjordfilm/2030100`; it stands in brackets in every subject. */
  caseNumber: string;
  state: AccessRequestState | FaultReportState;
  /** The case's reason, such as `not_enrolled` of one that is held; one without words here is left out. */
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
  operator: Operator;
  /** The page of the case for this reader, http or https; anything else is left out of the mail. */
  link: string | null;
  /** How long the case has waited for whoever's turn it is: since when, and in whole working days. */
  waitingSince: Instant | null;
  waitingWorkingDays: number | null;
  /** The last question, answer, complaint or rejection, for the templates that quote it. */
  said: Said | null;
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
  /** What the library may look at on its own side; empty where others have the same fault. */
  ownSetUp: readonly Check[];
};

/** One mail instead of many of one template to one vendor; `cases` is what each of them would have been written from. */
export type DigestFacts = {
  organisationId: string;
  digestId: string;
  of: DigestOf;
  vendorName: string;
  operator: Operator;
  /** 2 to 500, in the order they are listed. */
  cases: readonly CaseFacts[];
  /** The vendor's page of all its open cases. */
  link: string | null;
};

/** An address of an organisation, to be proven or found broken. */
export type AddressFacts = {
  organisationId: string;
  /** The address's own id within the organisation; with it, its mails make one thread. */
  addressId: string;
  organisationName: string;
  email: string;
  role: ContactRole;
  operator: Operator;
  /** What became of a mail to it, and when; null where nothing did. */
  what: "bounced" | "complained" | null;
  at: Instant | null;
  /** The numbers of the cases that could not be told. */
  cases: readonly string[];
  /** Where the address is confirmed, or where the operator answers the task. */
  link: string | null;
};

/** A link that somebody asked for: who it is for, what it opens, and until when. */
export type LinkFacts = {
  organisationId: string;
  /** The address's own id within the organisation; with it, its mails make one thread. */
  addressId: string;
  /** The library whose door it opens or whose case it is, or the vendor whose open cases they are. */
  name: string;
  /** The case that it opens; null of a door, and of all open cases of a vendor. */
  case: { caseNumber: string; productName: string } | null;
  expiresAt: Instant;
  operator: Operator;
  link: string | null;
};

/** A product of a vendor, to be confirmed. */
export type ProductMailFacts = {
  organisationId: string;
  productId: string;
  productName: string;
  vendorName: string;
  /** When the vendor last said that what is registered is right; null where it never did. */
  confirmedAt: Instant | null;
  operator: Operator;
  /** The page of what is registered. */
  link: string | null;
};

/** Planned maintenance of one product, for one library. `reason` is the vendor's own, in the languages it has. */
export type DowntimeFacts = {
  downtimeId: string;
  productId: string;
  libraryNumber: string;
  libraryName: string;
  productName: string;
  vendorName: string;
  window: Window;
  /** The window that the library was told of earlier; null where it was told of none. */
  before: Window | null;
  reason: Reason;
  operator: Operator;
  link: null;
};

/** An incident as it is told; `workaround` is the vendor's own text. */
export type IncidentFacts = {
  incidentId: string;
  productName: string;
  vendorName: string;
  family: SymptomFamily;
  since: Instant;
  endedAt: Instant | null;
  libraries: number;
  counties: number;
  estimate: Instant | null;
  nextUpdateAt: Instant | null;
  workaround: string | null;
  operator: Operator;
  /** The report the vendor has in hand: with it, the vendor's mails of an incident make one thread. */
  lead: CaseRef | null;
  /** The page of that report for the vendor; libraries get none. */
  link: string | null;
};

type AddressTemplate = Exclude<
  TemplateName,
  | CaseTemplate
  | LinkTemplate
  | AnnouncementTemplate
  | IncidentTemplate
  | DowntimeTemplateName
  | "digest-to-vendor"
  | "confirm-product"
>;

/** A template with what it is written from. */
export type Letter =
  | { template: CaseTemplate; facts: CaseFacts }
  | { template: "digest-to-vendor"; facts: DigestFacts }
  | { template: AddressTemplate; facts: AddressFacts }
  | { template: LinkTemplate; facts: LinkFacts }
  | { template: "confirm-product"; facts: ProductMailFacts }
  | { template: DowntimeTemplateName; facts: DowntimeFacts }
  | { template: IncidentTemplate; facts: IncidentFacts }
  | AnnouncementLetter;

/** A mail as written, before it has a sender and a recipient. */
export type WrittenMail = {
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
  templateVersion: number;
  /** The fingerprint of subject, text and HTML: 43 url-safe characters. */
  contentHash: string;
};

/** One text per language; a missing one does not compile. */
export type InEveryLanguage<T> = { readonly [L in Language]: T };
