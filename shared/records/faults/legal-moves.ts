// What may be done with a fault report now, and by whom.
import type { ActorKind, LegalMove } from "../case.ts";
import { type FaultReport, type FaultReportMove, faultReportMoves } from "../fault-report.ts";

const table: Readonly<Record<FaultReportMove, LegalMove<FaultReport["state"]>>> = faultReportMoves;

const isMove = (name: string): name is FaultReportMove => Object.hasOwn(table, name);

/** A new report is no move of an old one. */
const names = Object.keys(table)
  .filter((name) => name !== "hold" && name !== "report")
  .filter(isMove);

/** The moves that somebody of this kind may make now. */
export const legalReportMoves = ({ state }: Pick<FaultReport, "state">, by: ActorKind): FaultReportMove[] =>
  names.filter((name) => table[name].by.includes(by) && table[name].from.includes(state));

/** What a vendor may say of the incident behind a report: words of an address, each a move of the incident. */
export const incidentWordsOfVendor = ["identified", "estimate", "workaround"] as const;

const states = ["sent", "acknowledged", "needs_info"];

/** True while a vendor has the report in hand, so that it may speak of the fault behind it. */
export const isInHand = ({ state }: Pick<FaultReport, "state">): boolean => states.includes(state);

/** A move as an address names it: what is fixed is fixed whoever says so. */
export const reportWordOf = (move: FaultReportMove): string =>
  move === "fix" || move === "settle" ? "fixed" : move.replaceAll("_", "-");
