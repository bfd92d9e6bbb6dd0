// How long access takes: the moments of one case, and what they add up to over a product's year.
import * as z from "zod";
import { opening, subtractWorkingDays, workingDaysBetween } from "../../calendar.ts";
import { osloDay } from "../../clock.ts";
import { type Day, type Instant, ProductId, Year } from "../../kinds.ts";
import { type AccessRequest, AccessRequestState } from "../access-request.ts";
import { isPeriodOver } from "./legal-moves.ts";
import type { CaseMoments } from "./moments.ts";
import { later, type Terms, thisAttempt } from "./turns.ts";

export const milestones = ["acknowledged", "activated", "verified"] as const;
type Milestone = (typeof milestones)[number];
type Reached = Record<"received" | Milestone, Instant | null>;

const taken: Readonly<Record<string, (reached: Reached, at: Instant) => Partial<Reached>>> = {
  request: (_, at) => ({ received: at }),
  lift: (_, at) => ({ received: at }),
  acknowledge: (_, at) => ({ acknowledged: at }),
  activate: (reached, at) => ({ acknowledged: reached.acknowledged ?? at, activated: at }),
  does_not_work: () => ({ activated: null }),
  verify: (_, at) => ({ verified: at }),
  undo_acknowledge: () => ({ acknowledged: null }),
  undo_activate: () => ({ activated: null }),
};

/** The moments of a case, from its moves. */
export const momentsOf = (record: AccessRequest): CaseMoments => {
  const reached: Reached = { received: null, acknowledged: null, activated: null, verified: null };
  for (const { move, at } of thisAttempt(record.history)) Object.assign(reached, taken[move]?.(reached, at));
  const { libraryNumber, productId, year, version, state, validFrom, validTo } = record;
  return { libraryNumber, productId, year, version, state, validFrom, validTo, ...reached };
};

/** Working days from when somebody waited until it came; 0 is the same day, and before its time counts as none. */
const waited = (moments: CaseMoments, milestone: Milestone, terms: Terms): number | null => {
  const { received, validFrom } = moments;
  const at = moments[milestone];
  if (received === null || at === null) return null;
  const begins = opening(subtractWorkingDays(validFrom, terms.leadTimeWorkingDays));
  return workingDaysBetween(osloDay(later(received, begins)), osloDay(at));
};

/** `median` and `p90` (nearest rank) in the unit that stands beside them; null where nothing was counted. */
export const Times = z.object({
  count: z.int().nonnegative(),
  median: z.number().nonnegative().nullable(),
  p90: z.number().nonnegative().nullable(),
});
export type Times = z.infer<typeof Times>;

/** Count, median and ninetieth percentile of a list of numbers. */
export const timesOf = (list: readonly number[]): Times => {
  const sorted = list.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return {
    count: sorted.length,
    median: middle.length > 0 ? middle.reduce((sum, one) => sum + one, 0) / middle.length : null,
    p90: sorted[Math.ceil(0.9 * sorted.length) - 1] ?? null,
  };
};

export const AccessStatistics = z
  .object({
    productId: ProductId,
    year: Year,
    states: z.record(AccessRequestState, z.int().nonnegative()).describe("How many cases are in each state"),
    unit: z.literal("working_days"),
    acknowledged: Times,
    activated: Times,
    verified: Times.describe("Time to verified access"),
  })
  .meta({ id: "AccessStatistics" });
export type AccessStatistics = z.infer<typeof AccessStatistics>;

/** What a product's cases of a year add up to on a day. */
export const statisticsOf = (
  rows: readonly CaseMoments[],
  { terms, today }: { terms: Terms; today: Day },
): Pick<AccessStatistics, "states" | Milestone> => {
  const shown = rows.map((row) => (isPeriodOver(row, today) ? "ended" : row.state));
  const counted = (state: AccessRequestState) => shown.filter((one) => one === state).length;
  const times = (milestone: Milestone) =>
    timesOf(rows.map((row) => waited(row, milestone, terms)).filter((days) => days !== null));
  const [acknowledged, activated, verified] = [times("acknowledged"), times("activated"), times("verified")];
  return {
    states: z
      .record(AccessRequestState, z.int())
      .parse(Object.fromEntries(AccessRequestState.options.map((state) => [state, counted(state)]))),
    acknowledged,
    activated,
    verified,
  };
};
