// What comes next for a case: the move that follows its mails, and when somebody must look at it again.
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { type AccessRequestMove, accessRequestMoves } from "../../../shared/records/access-request.ts";
import type { Due } from "../../../shared/records/case.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import { type FaultReportMove, faultReportMoves } from "../../../shared/records/fault-report.ts";
import { familyOf } from "../../../shared/records/incident/incident.ts";
import { type Fate, fateOf } from "./fate.ts";
import { overdueOf } from "./overdue.ts";
import { attemptOf, fromMoves, type Known, vendorTemplates } from "./rules.ts";

const mayMake = (found: Known["found"], move: AccessRequestMove & FaultReportMove): boolean => {
  const { from }: { from: readonly string[] } =
    found.kind === "access-request" ? accessRequestMoves[move] : faultReportMoves[move];
  return from.includes(found.record.state);
};

type Following = "send" | "route" | "fail_delivery" | "close";

const arrivals = ["report", "lift"];

/** A report that has not got its place yet, or came back from its library and has not gone on: its event is raised again. */
export const awaitsPlace = ({ found }: Known): boolean => {
  if (found.kind !== "fault-report" || familyOf(found.record.symptom) === null) return false;
  const { state, history } = found.record;
  const last = history.at(-1)?.move ?? "";
  return (state === "received" && arrivals.includes(last)) || last === "reopen";
};

/** The latest mail of this attempt to those who must act on the case. */
const asking = (known: Known) => {
  const { history, version } = known.found.record;
  const versions = attemptOf(history, version).map((move) => move.v);
  return fromMoves(known).findLast(
    ({ template, version: told }) =>
      versions.includes(told) &&
      (vendorTemplates.includes(template) || template === "fault-report-to-operator"),
  );
};

const afterVendor = (found: Known["found"], fate: Fate["fate"]): Following | null => {
  if (fate === "told" && mayMake(found, "send")) return "send";
  return fate === "lost" && mayMake(found, "fail_delivery") ? "fail_delivery" : null;
};

/** The move a case makes once its latest mail to those who must act is told, or could not be addressed. */
export const nextMove = (known: Known): Following | null => {
  const { found, told, overdue } = known;
  if (overdue.closes === true) return "close";
  const notice = asking(known);
  if (!notice) return null;
  const { fate } = fateOf(notice, told);
  if (notice.template !== "fault-report-to-operator") return afterVendor(found, fate);
  return fate === "told" && found.record.state === "received" ? "route" : null;
};

/** A held case is looked at again after an hour: has what it waits for come? */
const heldSeconds = 3600;

/** The next look at a case of which everything is told: may it leave hold, or does its age ask for more. */
export const restOf = ({ found, overdue }: Known, now: Instant): Due | null => {
  if (found.record.state === "held")
    return { dueFor: `lifting-${found.kind}`, dueAt: plusSeconds(now, heldSeconds) };
  return overdue.nextAt && { dueFor: "telling", dueAt: overdue.nextAt };
};

/** The same for a case that is about to be sent, or routed to the operator, with everything told. */
export const restAfter = (known: Known, directory: Directory, now: Instant): Due | null => {
  const { found } = known;
  const sent: Known["found"] =
    found.kind === "fault-report"
      ? { kind: found.kind, record: { ...found.record, state: "sent" } }
      : { kind: found.kind, record: { ...found.record, state: "sent" } };
  return restOf({ ...known, found: sent, overdue: overdueOf(sent, directory, now) }, now);
};
