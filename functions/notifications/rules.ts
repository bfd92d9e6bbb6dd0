// What must be told about a case: computed from its moves, so that whatever was not told can be found again.
import type { Case } from "../../shared/ports.ts";
import type { Move } from "../../shared/records/case.ts";
import { symptomFamilies } from "../../shared/records/fault-report.ts";
import {
  type CaseTemplate,
  isAccepted,
  type Notification,
  type TemplateName,
} from "../../shared/records/notification.ts";

/** One thing to tell: the version of the case whose move it tells of, and the template, which implies the recipient. */
export type Notice = { version: number; template: CaseTemplate; at: Move["at"] };

const vendorTemplates: readonly TemplateName[] = ["access-request-to-vendor", "fault-report-to-vendor"];
const openings = ["request", "hold", "carry_over", "report"];

/** The moves of the attempt that `version` belongs to, from its opening on. */
const attemptOf = (history: readonly Move[], version: number): readonly Move[] => {
  const start = history.findLastIndex((move) => move.v <= version && openings.includes(move.move));
  const later = history.slice(start + 1).findIndex((move) => openings.includes(move.move));
  return history.slice(Math.max(start, 0), later < 0 ? undefined : start + 1 + later);
};

/** True when a copy was accepted, is on its way, or was once left with its outcome unknown. */
const mayHaveGone = ({ state, attempts, receipts }: Notification): boolean =>
  state === "accepted" || state === "claimed" || attempts.length > 1 || receipts.length > 0;

/** True when mail about this attempt has gone, or may be going, to the vendor. */
const vendorWasTold = (history: readonly Move[], version: number, told: readonly Notification[]): boolean => {
  const versions = attemptOf(history, version).map((move) => move.v);
  return told.some(
    (one) =>
      vendorTemplates.includes(one.ref.template) && versions.includes(one.ref.version) && mayHaveGone(one),
  );
};

const accessTemplates = (
  move: Move,
  history: readonly Move[],
  told: readonly Notification[],
): CaseTemplate[] => {
  switch (move.move) {
    case "request":
      return ["access-request-to-vendor", "access-request-receipt"];
    case "hold":
      return ["held-to-operator", "access-request-receipt"];
    case "lift":
      return ["access-request-to-vendor"];
    case "withdraw":
      return vendorWasTold(history, move.v, told) ? ["withdrawn-to-vendor"] : [];
    case "fail_delivery":
      return ["undeliverable-to-operator"];
    default:
      return [];
  }
};

const faultTemplates = (move: Move, toOperator: boolean): CaseTemplate[] => {
  switch (move.move) {
    case "report":
      return [toOperator ? "fault-report-to-operator" : "fault-report-to-vendor", "fault-report-receipt"];
    case "hold":
      return ["held-to-operator", "fault-report-receipt"];
    case "lift":
      return ["fault-report-to-vendor"];
    case "fail_delivery":
      return ["undeliverable-to-operator"];
    default:
      return [];
  }
};

const templatesOf = (found: Case, move: Move, told: readonly Notification[]): CaseTemplate[] =>
  found.kind === "access-request"
    ? accessTemplates(move, found.record.history, told)
    : faultTemplates(move, symptomFamilies[found.record.symptom] === "operator");

/** Everything the remembered moves of a case ask to be told, oldest first. */
export const noticesOf = (found: Case, told: readonly Notification[]): Notice[] =>
  found.record.history.flatMap((move) =>
    templatesOf(found, move, told).map((template) => ({ version: move.v, template, at: move.at })),
  );

const isOver = (one: Notification): boolean =>
  isAccepted(one) || one.state === "failed" || one.state === "condition_no_longer_true";

/** The notices nobody has brought to an end yet. */
export const untold = (found: Case, told: readonly Notification[]): Notice[] =>
  noticesOf(found, told).filter(
    (notice) =>
      !told.some(
        (one) => one.ref.version === notice.version && one.ref.template === notice.template && isOver(one),
      ),
  );

const followed = (found: Case, version: number, move: string): boolean =>
  attemptOf(found.record.history, version).some((later) => later.v > version && later.move === move);

/** Read again just before sending: a withdrawn request is not sent to a vendor, a lifted case not to the operator. */
export const stillTrue = (found: Case, notice: Notice): boolean => {
  if (vendorTemplates.includes(notice.template)) return !followed(found, notice.version, "withdraw");
  if (notice.template !== "held-to-operator") return true;
  return !followed(found, notice.version, "lift") && !followed(found, notice.version, "withdraw");
};

const inHours: readonly TemplateName[] = ["access-request-to-vendor", "withdrawn-to-vendor"];

/** Mail to a vendor waits for office hours; a fault goes at once, and so does mail to others. */
export const waitsForHours = (notice: Notice): boolean => inHours.includes(notice.template);

/** The move that a received case makes once its first mail is accepted, or could not be addressed. */
export const nextMove = (
  found: Case,
  told: readonly Notification[],
): "send" | "route" | "fail_delivery" | null => {
  if (found.record.state !== "received") return null;
  const versions = attemptOf(found.record.history, found.record.version).map((move) => move.v);
  const ofAttempt = told.filter(({ ref }) => versions.includes(ref.version));
  const toVendor = ofAttempt.filter(({ ref }) => vendorTemplates.includes(ref.template));
  const toOperator = ofAttempt.filter(({ ref }) => ref.template === "fault-report-to-operator");
  if (toVendor.some(isAccepted)) return "send";
  if (toOperator.some(isAccepted)) return "route";
  return toVendor.some(({ state }) => state === "failed") ? "fail_delivery" : null;
};
