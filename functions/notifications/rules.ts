// What must be told about a case: computed from its moves, so that whatever was not told can be found again.
import type { Instant } from "../../shared/kinds.ts";
import type { Case } from "../../shared/ports.ts";
import { type AccessRequestMove, accessRequestMoves } from "../../shared/records/access-request.ts";
import type { Move } from "../../shared/records/case.ts";
import {
  type FaultReportMove,
  faultReportMoves,
  symptomFamilies,
} from "../../shared/records/fault-report.ts";
import { brokenAt, type Notification, type TemplateName } from "../../shared/records/notification.ts";
import { addressRef, isCase } from "../../shared/records/subject.ts";
import { type Fate, fateOf, mayHaveGone, type Notice, type Told } from "./fate.ts";

/** Mails that bring a case to its vendor: once one is told the case is sent. */
const vendorTemplates: readonly TemplateName[] = ["access-request-to-vendor", "fault-report-to-vendor"];
const openings = ["request", "hold", "carry_over", "report"];

/** The moves of the attempt that `version` belongs to, from its opening on. */
const attemptOf = (history: readonly Move[], version: number): readonly Move[] => {
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

const faultTemplates = (move: Move, toOperator: boolean): readonly TemplateName[] => {
  switch (move.move) {
    case "report":
      return [toOperator ? "fault-report-to-operator" : "fault-report-to-vendor", "fault-report-receipt"];
    case "hold":
      return ["held-to-operator", "fault-report-receipt"];
    case "lift":
    case "redeliver":
      return ["fault-report-to-vendor"];
    case "fail_delivery":
      return ["undeliverable-to-operator"];
    default:
      return [];
  }
};

const templatesOf = (found: Case, move: Move, told: Told): readonly TemplateName[] =>
  found.kind === "access-request"
    ? accessTemplates(move, found.record.history, told)
    : faultTemplates(move, symptomFamilies[found.record.symptom] === "operator");

const fromMoves = (found: Case, told: Told): Notice[] =>
  found.record.history.flatMap((move) =>
    templatesOf(found, move, told).map((template) => ({
      subject: found.record.event.case,
      version: move.v,
      template,
      at: move.at,
    })),
  );

const toLibrary: readonly TemplateName[] = ["access-request-receipt", "fault-report-receipt"];

/** The day of an instant as a number: at most one notice or task about an address a day. */
export const dayNumber = (at: Instant): number => Number(at.slice(0, 10).replaceAll("-", ""));

/** A mail of a case whose address bounced for good or complained, with the address as a subject of its own. */
export const brokenAddress = (found: Case, record: Notification) => {
  const { recipient, ref } = record;
  const at = brokenAt(record);
  if (!isCase(ref.subject) || !recipient || !at) return null;
  const owner = toLibrary.includes(ref.template) ? found.record.libraryNumber : found.record.vendorId;
  return { subject: addressRef(owner, recipient), version: dayNumber(at), at };
};

// Why nothing about the operator's own address: the mail would go to that very address.
const fromReceipts = (found: Case, told: Told): Notice[] =>
  told
    .filter(({ ref }) => !ref.template.endsWith("-to-operator"))
    .map((record) => brokenAddress(found, record))
    .filter((broken) => broken !== null)
    .map((broken) => ({ ...broken, template: "address-broken-to-operator" as const }));

/** Everything the remembered moves of a case, and what became of its mails, ask to be told; oldest move first. */
export const noticesOf = (found: Case, told: Told): Notice[] => [
  ...fromMoves(found, told),
  ...fromReceipts(found, told),
];

/** A notice that nobody has brought to an end yet, and how far it is. */
export type Open = { notice: Notice; fate: Extract<Fate, { fate: "untold" | "pending" | "waiting" }> };

/** The notices nobody has brought to an end yet. */
export const untold = (found: Case, told: Told): Open[] =>
  noticesOf(found, told).flatMap((notice) => {
    const fate = fateOf(notice, told);
    return fate.fate === "untold" || fate.fate === "pending" || fate.fate === "waiting"
      ? [{ notice, fate }]
      : [];
  });

const followed = (found: Case, version: number, move: string): boolean =>
  attemptOf(found.record.history, version).some((later) => later.v > version && later.move === move);

/** Read again just before sending: a withdrawn request is not sent to a vendor, a lifted case not to the operator. */
export const stillTrue = (found: Case, notice: Notice): boolean => {
  if (vendorTemplates.includes(notice.template)) return !followed(found, notice.version, "withdraw");
  if (notice.template !== "held-to-operator") return true;
  return !followed(found, notice.version, "lift") && !followed(found, notice.version, "withdraw");
};

const inHours: readonly TemplateName[] = ["access-request-to-vendor", "withdrawn-to-vendor"];

/** Mail to a vendor waits for office hours, and goes in digests; a fault goes at once, and so does mail to others. */
export const waitsForHours = ({ template }: Pick<Notice, "template">): boolean => inHours.includes(template);

const mayMake = (found: Case, move: AccessRequestMove & FaultReportMove): boolean => {
  const { from }: { from: readonly string[] } =
    found.kind === "access-request" ? accessRequestMoves[move] : faultReportMoves[move];
  return from.includes(found.record.state);
};

type Following = "send" | "route" | "fail_delivery";

/** The move a case makes once its latest mail to those who must act is told, or could not be addressed. */
export const nextMove = (found: Case, told: Told): Following | null => {
  const versions = attemptOf(found.record.history, found.record.version).map((move) => move.v);
  const asking = noticesOf(found, told).findLast(
    ({ template, version }) =>
      versions.includes(version) &&
      (vendorTemplates.includes(template) || template === "fault-report-to-operator"),
  );
  const fate = asking && fateOf(asking, told).fate;
  if (!asking || !fate) return null;
  if (asking.template === "fault-report-to-operator")
    return fate === "told" && found.record.state === "received" ? "route" : null;
  if (fate === "told" && mayMake(found, "send")) return "send";
  return fate === "lost" && mayMake(found, "fail_delivery") ? "fail_delivery" : null;
};
