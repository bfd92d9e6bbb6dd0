// What must be told about a case: computed from its moves, so that whatever was not told can be found again.
import type { Instant } from "../../../shared/kinds.ts";
import type { Case } from "../../../shared/ports.ts";
import type { Move } from "../../../shared/records/case.ts";
import { type FaultReport, symptomFamilies } from "../../../shared/records/fault-report.ts";
import { brokenAt, type Notification } from "../../../shared/records/telling/notification.ts";
import { addressRef, isCase } from "../../../shared/records/telling/subject.ts";
import { isUrgent, type TemplateName } from "../../../shared/records/telling/template.ts";
import { type Fate, fateOf, mayHaveGone, type Notice, type Told } from "./fate.ts";
import { type Overdue, reminderTemplates } from "./overdue.ts";

/** A case as far as telling goes: its record, its mails, and what its age asks for. */
export type Known = { found: Case; told: Told; overdue: Overdue };

/** Mails that bring a case to its vendor: once one is told the case is sent. */
export const vendorTemplates: readonly TemplateName[] = [
  "access-request-to-vendor",
  "fault-report-to-vendor",
];
const openings = ["request", "hold", "carry_over", "report"];

/** The moves of the attempt that `version` belongs to, from its opening on. */
export const attemptOf = (history: readonly Move[], version: number): readonly Move[] => {
  const start = history.findLastIndex((move) => move.v <= version && openings.includes(move.move));
  const later = history.slice(start + 1).findIndex((move) => openings.includes(move.move));
  return history.slice(Math.max(start, 0), later < 0 ? undefined : start + 1 + later);
};

/** True when mail about this attempt has gone, or may be going, to the vendor. */
const vendorWasTold = (history: readonly Move[], version: number, told: Told): boolean => {
  const versions = attemptOf(history, version).map((move) => move.v);
  return told.some(
    (one) =>
      isCase(one.ref.subject) &&
      vendorTemplates.includes(one.ref.template) &&
      versions.includes(one.ref.version) &&
      mayHaveGone(one, told),
  );
};

const always: { readonly [move: string]: readonly TemplateName[] } = {
  request: ["access-request-to-vendor", "access-request-receipt"],
  lift: ["access-request-to-vendor"],
  redeliver: ["access-request-to-vendor"],
  fail_delivery: ["undeliverable-to-operator"],
  needs_info: ["needs-info-to-library"],
  answer: ["answered-to-vendor"],
  does_not_work: ["does-not-work-to-vendor"],
  refuse: ["rejected-to-library"],
  reject: ["rejected-to-library"],
  end: ["ended-to-vendor"],
  undo_acknowledge: ["undone-to-library"],
  undo_activate: ["undone-to-library"],
  undo_needs_info: ["undone-to-library"],
  undo_further_needs_info: ["undone-to-library"],
};

const accessTemplates = (move: Move, history: readonly Move[], told: Told): readonly TemplateName[] => {
  switch (move.move) {
    case "hold":
      return ["held-to-operator", "access-request-receipt"];
    case "withdraw":
      return vendorWasTold(history, move.v, told) ? ["withdrawn-to-vendor"] : [];
    default:
      return always[move.move] ?? [];
  }
};

const ofReports: { readonly [move: string]: readonly TemplateName[] } = {
  hold: ["held-to-operator", "fault-report-receipt"],
  forward: ["fault-report-to-vendor"],
  redeliver: ["fault-report-to-vendor"],
  pass_on: ["fault-report-to-vendor"],
  pass_back: ["still-broken-to-vendor"],
  fail_delivery: ["undeliverable-to-operator"],
  needs_info: ["fault-question-to-library"],
  answer: ["fault-answered-to-vendor"],
  not_ours: ["not-ours-to-operator"],
  fix: ["fixed-to-library"],
  mend: ["fixed-to-library"],
  settle: ["fixed-to-library"],
};

// The vendor is written to once the report has its place: forwarded, or matched to what the vendor has already.
const reportTemplates = (record: FaultReport, move: Move, told: Told): readonly TemplateName[] => {
  switch (move.move) {
    case "report":
      return [
        ...(symptomFamilies[record.symptom] === "operator" ? (["fault-report-to-operator"] as const) : []),
        ...(record.access === "none_known" ? (["unknown-access-to-county"] as const) : []),
        "fault-report-receipt",
      ];
    case "withdraw":
      return vendorWasTold(record.history, move.v, told) ? ["fault-withdrawn-to-vendor"] : [];
    default:
      return ofReports[move.move] ?? [];
  }
};

const templatesOf = (found: Case, move: Move, told: Told): readonly TemplateName[] =>
  found.kind === "access-request"
    ? accessTemplates(move, found.record.history, told)
    : reportTemplates(found.record, move, told);

export const fromMoves = ({ found, told }: Known): Notice[] =>
  found.record.history.flatMap((move) =>
    templatesOf(found, move, told).map((template) => ({
      subject: found.record.event.case,
      version: move.v,
      template,
      at: move.at,
    })),
  );

export const fromAge = ({ found, overdue }: Omit<Known, "told">): Notice[] =>
  overdue.due.map(({ what, since, version }) => ({
    subject: found.record.event.case,
    version,
    template: reminderTemplates[what],
    at: since,
  }));

/** True of mail to the vendor of a case. */
export const isToVendor = (template: TemplateName): boolean => template.endsWith("-to-vendor");

/** The day of an instant as a number: at most one notice or task about an address a day. */
export const dayNumber = (at: Instant): number => Number(at.slice(0, 10).replaceAll("-", ""));

/** A mail of a case whose address bounced for good or complained, with the address as a subject of its own. */
export const brokenAddress = (found: Case, record: Notification) => {
  const { recipient, ref } = record;
  const at = brokenAt(record);
  if (!isCase(ref.subject) || !recipient || !at) return null;
  const owner = isToVendor(ref.template) ? found.record.vendorId : found.record.libraryNumber;
  return { subject: addressRef(owner, recipient), version: dayNumber(at), at };
};

// Why nothing about the operator's own address: the mail would go to that very address.
const fromReceipts = ({ found, told }: Known): Notice[] =>
  told
    .filter(({ ref }) => !ref.template.endsWith("-to-operator"))
    .map((record) => brokenAddress(found, record))
    .filter((broken) => broken !== null)
    .map((broken) => ({ ...broken, template: "address-broken-to-operator" as const }));

/** Everything the remembered moves of a case, its age, and what became of its mails ask to be told. */
export const noticesOf = (known: Known): Notice[] => [
  ...fromMoves(known),
  ...fromAge(known),
  ...fromReceipts(known),
];

/** A notice that nobody has brought to an end yet, and how far it is. */
export type Open = { notice: Notice; fate: Extract<Fate, { fate: "untold" | "pending" | "waiting" }> };

/** The notices nobody has brought to an end yet. */
export const untold = (known: Known): Open[] =>
  noticesOf(known).flatMap((notice) => {
    const fate = fateOf(notice, known.told);
    return fate.fate === "untold" || fate.fate === "pending" || fate.fate === "waiting"
      ? [{ notice, fate }]
      : [];
  });

/** Mail to a vendor waits for office hours, and goes in digests; a fault goes at once, and so does mail to others. */
export const waitsForHours = ({ template }: Pick<Notice, "template">): boolean =>
  isToVendor(template) && !isUrgent(template);
