// Whose turn a case is since when, read off its moves: what deadlines, reminders and statistics count from.
import { addWorkingDays, opening, subtractWorkingDays } from "../../calendar.ts";
import { osloDay } from "../../clock.ts";
import type { Day, Instant, Year } from "../../kinds.ts";
import type { AccessRequest } from "../access-request.ts";
import type { Move } from "../case.ts";
import type { Agreement } from "../product.ts";

/** What the clock needs to know of an access request. */
export type Timed = Pick<
  AccessRequest,
  "state" | "reason" | "history" | "requestedAt" | "validFrom" | "validTo"
>;

/** What the agreement says of time. */
export type Terms = { leadTimeWorkingDays: number };

/** The terms of a year's agreement; the consortium's 3 working days where there is none to ask. */
export const termsOf = (agreements: readonly Agreement[] | undefined, year: Year): Terms => ({
  leadTimeWorkingDays: agreements?.find((agreement) => agreement.year === year)?.leadTimeWorkingDays ?? 3,
});

const openings = ["request", "hold", "carry_over"];

/** The moves of the attempt that is going on, from its opening, as far as they are remembered. */
export const thisAttempt = (history: readonly Move[]): readonly Move[] =>
  history.slice(
    Math.max(
      history.findLastIndex((move) => openings.includes(move.move)),
      0,
    ),
  );

/** The later of two days, or of two instants. */
export const later = <T extends string>(one: T, other: T): T => (one > other ? one : other);

/** A vendor need not begin before `validFrom` minus the lead time: until then nobody waits for it. */
const begins = (record: Timed, { leadTimeWorkingDays }: Terms): Day =>
  subtractWorkingDays(record.validFrom, leadTimeWorkingDays);

const givesTheTurn = ["request", "lift", "answer", "does_not_work"];

/** The move that gave the vendor the turn; what the vendor itself did or undid since does not begin it anew. */
export const turnOfVendor = ({ history }: Timed): Move | undefined =>
  thisAttempt(history).findLast((move) => givesTheTurn.includes(move.move));

/** The last day on which the vendor opens the access in time; never before the agreement's first day. */
export const openBy = (record: Timed, terms: Terms): Day => {
  const from = osloDay(turnOfVendor(record)?.at ?? record.requestedAt);
  return later(addWorkingDays(from, terms.leadTimeWorkingDays), record.validFrom);
};

/** From when somebody waits for the vendor: the later of the request (out of hold), and `validFrom` minus lead time. */
export const waitsSince = (record: Timed, terms: Terms): Instant => {
  const received = thisAttempt(record.history).find((move) => move.to === "received");
  return later(received?.at ?? record.requestedAt, opening(begins(record, terms)));
};

/** When the library is asked whether an access works: at once, but on a working day, and not before `validFrom`. */
export const asksAt = (record: Timed, activated: Move): Instant => {
  const day = addWorkingDays(later(osloDay(activated.at), record.validFrom), 0);
  return later(activated.at, opening(day));
};
