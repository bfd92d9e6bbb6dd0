// The decisions of the pages: who is still a contact, when a link is over, and what a filled-in form means.
import { osloMoment, plusSeconds } from "../../shared/clock.ts";
import { type Day, type Instant, LocalMoment } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { Case } from "../../shared/ports.ts";
import { legalMoves, wordOf } from "../../shared/records/access/legal-moves.ts";
import { thisAttempt } from "../../shared/records/access/turns.ts";
import { type AccessRequestMove, RejectionCode, Said } from "../../shared/records/access-request.ts";
import type { ActorKind } from "../../shared/records/case.ts";
import type { ContactRole } from "../../shared/records/contact.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { type FaultReport, type FaultReportMove, WithdrawReason } from "../../shared/records/fault-report.ts";
import { isInHand, legalReportMoves, reportWordOf } from "../../shared/records/faults/legal-moves.ts";
import type { IncidentMove } from "../../shared/records/incident/moves.ts";
import type { Library } from "../../shared/records/library.ts";
import { contactMark, type LinkTo, madeAt, type ReaderKind } from "../../shared/records/link.ts";
import type { Organisation } from "../../shared/records/organisation.ts";

type Around = {
  found: Case;
  directory: Directory;
  vendor: Organisation | null;
  library: Library | null;
  county: Organisation | null;
};

const withRole = (organisation: Organisation | null, role: ContactRole): string[] =>
  (organisation?.contacts ?? []).filter((contact) => contact.role === role).map(({ email }) => email);

/** The addresses to which mails about a case go in this capacity today. */
export const emailsOf = (as: ReaderKind, around: Around, today: Day): string[] => {
  const { found, vendor, library, county, directory } = around;
  switch (as) {
    case "vendor":
      return withRole(vendor, found.kind === "access-request" ? "access" : "support");
    case "library":
      return [found.record.contact?.email, library?.mailbox].filter((one) => typeof one === "string");
    case "county":
      return withRole(county, "countyContact");
    case "operator":
      return [directory.operator(today)?.supportAddress].filter((one) => typeof one === "string");
  }
};

/** Why a link that a vendor's contact for access was sent opens nothing, else null. */
export const whyClosedTo = (
  link: { contact: string; expiresAt: Instant },
  vendor: Organisation | null,
  now: Instant,
): "expired" | "stranger" | null => {
  if (!withRole(vendor, "access").some((email) => contactMark(email) === link.contact)) return "stranger";
  return link.expiresAt <= now ? "expired" : null;
};

const finals: readonly string[] = ["rejected", "withdrawn", "ended", "confirmed", "closed"];

// A case that was opened again after the mail: its old links stay dead, as they were when it was closed.
const isOfEarlierAttempt = (link: LinkTo["case"], { kind, record }: Case): boolean => {
  if (kind !== "access-request") return false;
  const opened = thisAttempt(record.history)[0];
  return opened !== undefined && record.attempt > 1 && madeAt(link) < opened.at;
};

/** Why a link of a registered contact opens the case no more, else null. */
export const whyClosed = (link: LinkTo["case"], found: Case, now: Instant): "ended" | "expired" | null => {
  if (finals.includes(found.record.state) || isOfEarlierAttempt(link, found)) return "ended";
  return link.expiresAt <= now ? "expired" : null;
};

/** What the pages offer; that a library's access ends is for the terms of its agreement, not for a mail. */
const onPages = (word: string): boolean => word !== "end";

/** What a choice leads to: a move of the case, or of the incident behind the report. */
export type Choice =
  | { of: "access-request"; move: AccessRequestMove }
  | { of: "fault-report"; move: FaultReportMove }
  | { of: "incident"; move: IncidentMove };

const ofVendorsIncident = ({ incidentId, ...record }: FaultReport): (readonly [string, Choice])[] =>
  incidentId !== null && isInHand(record)
    ? [
        ["identified", { of: "incident", move: "identify" }],
        ["estimate", { of: "incident", move: "estimate" }],
        ["workaround", { of: "incident", move: "workaround" }],
      ]
    : [];

/** The moves somebody may make on the page now, by the words the form knows them by. */
export const choicesOf = (by: ActorKind | null, found: Case, now: Instant): Map<string, Choice> => {
  if (by === null) return new Map();
  if (found.kind === "fault-report") {
    const legal = legalReportMoves(found.record, by).map(
      (move) => [reportWordOf(move), { of: "fault-report", move }] as const,
    );
    return new Map<string, Choice>([...legal, ...(by === "vendor" ? ofVendorsIncident(found.record) : [])]);
  }
  const legal = legalMoves(found.record, by, now).map(
    (move) => [wordOf(move), { of: "access-request", move }] as const,
  );
  return new Map<string, Choice>(legal.filter(([word]) => onPages(word)));
};

export type CaseForm = {
  choice?: string | undefined;
  reason?: string | undefined;
  text?: string | undefined;
  until?: string | undefined;
};

/** Why a form says nothing that could be done. */
export type FormFlaw =
  | "no_choice"
  | "not_now"
  | "no_reason"
  | "no_text"
  | "no_moment"
  | "identity_number"
  | "bad_text";

export type Judged =
  | { choice: Choice; reason: string | null; text: string | null; until: Instant | null }
  | { flaw: FormFlaw };

const wordsNeeded: readonly string[] = ["needs-info", "does-not-work", "answer", "workaround"];
const wordsTaken: readonly string[] = [...wordsNeeded, "reject", "reopen", "not-ours"];

const textFlaw = (choice: string, text: string): FormFlaw | null => {
  if (text === "") return wordsNeeded.includes(choice) ? "no_text" : null;
  if (!Said.shape.text.safeParse(text).success) return "bad_text";
  return holdsNationalIdentityNumber(text) ? "identity_number" : null;
};

/** A reason that the choice has by itself. */
const ownReasons: Readonly<Record<string, string>> = {
  "does-not-work": "does_not_work",
  reopen: "still_broken",
};

const reasonOf = (choice: string, reason: string | undefined, of: Choice["of"]): string | null => {
  if (choice === "reject") return RejectionCode.safeParse(reason).data ?? null;
  if (choice === "withdraw" && of === "fault-report") return WithdrawReason.safeParse(reason).data ?? null;
  return ownReasons[choice] ?? null;
};

const needsReason = (choice: string, of: Choice["of"]): boolean =>
  choice === "reject" || (choice === "withdraw" && of === "fault-report");

const farthestSeconds = 366 * 86_400;

/** A moment as a form has it, in Oslo's time and without a zone; null where it is none, or lies behind or too far ahead. */
const untilOf = (until: string | undefined, now: Instant): Instant | null => {
  const parsed = LocalMoment.safeParse(until).data;
  const moment = parsed === undefined ? null : osloMoment(parsed);
  return moment !== null && moment > now && moment < plusSeconds(now, farthestSeconds) ? moment : null;
};

type Asked = { word: string; choice: Choice; form: CaseForm; now: Instant };

const meantBy = ({ word, choice, form, now }: Asked): Judged => {
  const reason = reasonOf(word, form.reason, choice.of);
  if (needsReason(word, choice.of) && reason === null) return { flaw: "no_reason" };
  const until = word === "estimate" ? untilOf(form.until, now) : null;
  if (word === "estimate" && until === null) return { flaw: "no_moment" };
  // Browsers end the lines of a form with two characters, of which we keep one.
  const said = wordsTaken.includes(word) ? (form.text ?? "").replaceAll("\r\n", "\n").trim() : "";
  const flaw = textFlaw(word, said);
  return flaw ? { flaw } : { choice, reason, text: said === "" ? null : said, until };
};

/** What a form asks for: one of the moves that are legal now, with its reason, its words and its moment. */
export const judge = (form: CaseForm, choices: ReadonlyMap<string, Choice>, now: Instant): Judged => {
  const { choice: word = "" } = form;
  if (word === "") return { flaw: "no_choice" };
  const choice = choices.get(word);
  return choice ? meantBy({ word, choice, form, now }) : { flaw: "not_now" };
};

const withVendor: readonly string[] = ["sent", "acknowledged", "needs_info"];

/** True while a vendor has something to do, or an answer to wait for. */
export const waitsForVendor = ({ record }: Case): boolean => withVendor.includes(record.state);
