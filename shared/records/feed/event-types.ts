// What the moves of cases are called as events, such as `access-request.needs-info`.
import { type AccessRequestMove, accessRequestMoves } from "../access-request.ts";
import type { CaseKind } from "../case.ts";
import { type FaultReportMove, faultReportMoves } from "../fault-report.ts";

const names: Record<AccessRequestMove | FaultReportMove, string> = {
  request: "requested",
  report: "reported",
  hold: "held",
  lift: "lifted",
  forward: "forwarded",
  match: "matched",
  pass_back: "passed-back",
  not_ours: "not-ours",
  pass_on: "passed-on",
  fix: "fixed",
  mend: "fixed",
  settle: "fixed",
  confirm: "confirmed",
  reopen: "reopened",
  close: "closed",
  send: "sent",
  route: "routed",
  fail_delivery: "undeliverable",
  redeliver: "redelivered",
  carry_over: "carried-over",
  withdraw: "withdrawn",
  refuse: "rejected",
  acknowledge: "acknowledged",
  activate: "activated",
  needs_info: "needs-info",
  reject: "rejected",
  answer: "answered",
  verify: "verified",
  does_not_work: "does-not-work",
  end: "ended",
  undo_acknowledge: "undone",
  undo_activate: "undone",
  undo_needs_info: "undone",
  undo_further_needs_info: "undone",
};

const isMove = (move: string): move is keyof typeof names => Object.hasOwn(names, move);

/** The type of the event of a move; a move that no case makes throws. */
export const eventTypeOf = (kind: CaseKind, move: string): string => {
  if (!isMove(move)) throw new Error(`No ${kind} makes the move ${move}.`);
  return `${kind}.${names[move]}`;
};

const typesOf = (kind: CaseKind, moves: Record<string, unknown>): string[] =>
  Object.keys(moves).map((move) => eventTypeOf(kind, move));

/** The type of every event that a case can have. */
export const caseEventTypes: readonly string[] = [
  ...new Set([
    ...typesOf("access-request", accessRequestMoves),
    ...typesOf("fault-report", faultReportMoves),
  ]),
];
