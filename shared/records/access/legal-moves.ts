// What may be done with an access request now, and by whom: the table of moves, read together with history and clock.
import { osloDay, plusSeconds } from "../../clock.ts";
import type { Day, Instant } from "../../kinds.ts";
import { type AccessRequest, type AccessRequestMove, accessRequestMoves } from "../access-request.ts";
import type { ActorKind, LegalMove } from "../case.ts";

type Standing = Pick<AccessRequest, "state" | "history" | "validTo">;

const undoSeconds = 24 * 60 * 60;

/** The move that takes a vendor's last one back, for 24 hours and while nothing later happened; else null. */
export const undoOf = ({ history }: Standing, now: Instant): AccessRequestMove | null => {
  const last = history.at(-1);
  if (!last || plusSeconds(last.at, undoSeconds) < now) return null;
  if (last.move === "acknowledge") return "undo_acknowledge";
  if (last.move === "activate") return "undo_activate";
  if (last.move !== "needs_info") return null;
  return history.at(-2)?.to === "acknowledged" ? "undo_further_needs_info" : "undo_needs_info";
};

/** True from the day after `validTo` for an access that was open: ended(period_over), by the clock alone. */
export const isPeriodOver = ({ state, validTo }: Pick<Standing, "state" | "validTo">, today: Day): boolean =>
  (state === "activated" || state === "verified") && validTo < today;

const table: Readonly<Record<AccessRequestMove, LegalMove<AccessRequest["state"]>>> = accessRequestMoves;

const isMove = (name: string): name is AccessRequestMove => Object.hasOwn(table, name);

/** A new request is no move of the old one. */
const names = Object.keys(table)
  .filter((name) => name !== "hold" && name !== "request")
  .filter(isMove);

/** The moves that somebody of this kind may make now. */
export const legalMoves = (record: Standing, by: ActorKind, now: Instant): AccessRequestMove[] => {
  if (isPeriodOver(record, osloDay(now))) return [];
  const undo = undoOf(record, now);
  return names
    .filter((name) => table[name].by.includes(by) && table[name].from.includes(record.state))
    .filter((name) => !name.startsWith("undo_") || name === undo);
};

/** A move as an address names it: the undoings are one, and so are both ways to say no. */
export const wordOf = (move: AccessRequestMove): string => {
  if (move.startsWith("undo_")) return "undo";
  return move === "refuse" ? "reject" : move.replaceAll("_", "-");
};
