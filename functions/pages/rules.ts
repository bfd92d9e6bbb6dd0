// The decisions of the pages: who is still a contact, when a link is over, and what a filled-in form means.
import type { Day, Instant } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { Case } from "../../shared/ports.ts";
import { legalMoves, wordOf } from "../../shared/records/access/legal-moves.ts";
import { thisAttempt } from "../../shared/records/access/turns.ts";
import { type AccessRequestMove, RejectionCode, Said } from "../../shared/records/access-request.ts";
import type { ActorKind } from "../../shared/records/case.ts";
import type { ContactRole } from "../../shared/records/contact.ts";
import type { Directory } from "../../shared/records/directory.ts";
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

/** The moves somebody may make on the page now, by the words the form knows them by. */
export const choicesOf = (
  by: ActorKind | null,
  found: Case,
  now: Instant,
): Map<string, AccessRequestMove> => {
  if (found.kind !== "access-request" || by === null) return new Map();
  const legal = legalMoves(found.record, by, now).map((move) => [wordOf(move), move] as const);
  return new Map(legal.filter(([word]) => onPages(word)));
};

export type CaseForm = {
  choice?: string | undefined;
  reason?: string | undefined;
  text?: string | undefined;
};

/** Why a form says nothing that could be done. */
export type FormFlaw = "no_choice" | "not_now" | "no_reason" | "no_text" | "identity_number" | "bad_text";

export type Judged =
  | { move: AccessRequestMove; reason: string | null; text: string | null }
  | { flaw: FormFlaw };

const wordsNeeded: readonly string[] = ["needs-info", "does-not-work", "answer"];
const wordsTaken: readonly string[] = [...wordsNeeded, "reject"];

const textFlaw = (choice: string, text: string): FormFlaw | null => {
  if (text === "") return wordsNeeded.includes(choice) ? "no_text" : null;
  if (!Said.shape.text.safeParse(text).success) return "bad_text";
  return holdsNationalIdentityNumber(text) ? "identity_number" : null;
};

const reasonOf = (choice: string, reason: string | undefined): string | null => {
  if (choice === "reject") return RejectionCode.safeParse(reason).data ?? null;
  return choice === "does-not-work" ? "does_not_work" : null;
};

/** What a form asks for: one of the moves that are legal now, with its reason and its words. */
export const judge = (form: CaseForm, choices: ReadonlyMap<string, AccessRequestMove>): Judged => {
  const { choice = "", text = "" } = form;
  if (choice === "") return { flaw: "no_choice" };
  const move = choices.get(choice);
  if (!move) return { flaw: "not_now" };
  const reason = reasonOf(choice, form.reason);
  if (choice === "reject" && reason === null) return { flaw: "no_reason" };
  // Browsers end the lines of a form with two characters, of which we keep one.
  const said = wordsTaken.includes(choice) ? text.replaceAll("\r\n", "\n").trim() : "";
  const flaw = textFlaw(choice, said);
  return flaw ? { flaw } : { move, reason, text: said === "" ? null : said };
};

const withVendor: readonly string[] = ["sent", "acknowledged", "needs_info"];

/** True while a vendor has something to do, or an answer to wait for. */
export const waitsForVendor = ({ record }: Case): boolean => withVendor.includes(record.state);
