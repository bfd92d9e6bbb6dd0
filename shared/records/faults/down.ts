// How long a product was down: intervals of its incidents and of its planned maintenance, their union, and its minutes.
import { instantAt, millisecondsOf } from "../../clock.ts";
import { Instant, type Year } from "../../kinds.ts";
import type { Incident } from "../incident/incident.ts";
import type { Downtime } from "./downtime.ts";

/** From ≤ moment < to. */
export type Interval = { from: Instant; to: Instant };

const earlier = (one: Instant, other: Instant): Instant =>
  instantAt(Math.min(millisecondsOf(one), millisecondsOf(other)));
const later = (one: Instant, other: Instant): Instant =>
  instantAt(Math.max(millisecondsOf(one), millisecondsOf(other)));

// New Year is in winter, when Oslo is one hour ahead of UTC.
const newYear = (year: Year): Instant => Instant.parse(`${year - 1}-12-31T23:00:00.000Z`);

/** A calendar year in Oslo. */
export const yearIn = (year: Year): Interval => ({ from: newYear(year), to: newYear(year + 1) });

/** The part of the intervals that is inside `frame`. */
export const clipped = (intervals: readonly Interval[], frame: Interval): Interval[] =>
  intervals
    .map(({ from, to }) => ({ from: later(from, frame.from), to: earlier(to, frame.to) }))
    .filter(({ from, to }) => from < to);

/** The same moments without overlaps, in their order. */
export const united = (intervals: readonly Interval[]): Interval[] => {
  const union: Interval[] = [];
  for (const one of intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = union.at(-1);
    if (last && one.from <= last.to) last.to = later(last.to, one.to);
    else union.push({ ...one });
  }
  return union.filter(({ from, to }) => from < to);
};

/** The moments that both have. */
export const shared = (these: readonly Interval[], those: readonly Interval[]): Interval[] =>
  united(these).flatMap((frame) => clipped(united(those), frame));

/** Whole minutes, rounded once for all of them together. */
export const minutesIn = (intervals: readonly Interval[]): number => {
  const lengths = united(intervals).map(({ from, to }) => millisecondsOf(to) - millisecondsOf(from));
  return Math.round(lengths.reduce((sum, one) => sum + one, 0) / 60_000);
};

const ends = ["resolved", "dismissed", "merged"];

type Told = Pick<Incident, "since" | "confirmedAt" | "history">;

/**
 * When the product was down by an incident that was confirmed: from its first report until it was resolved, and again
 * from when it was reopened. One that nobody confirmed counts for nothing; one that is open lasts until `now`.
 */
export const downBy = ({ since, confirmedAt, history }: Told, now: Instant): Interval[] => {
  if (confirmedAt === null) return [];
  const intervals: Interval[] = [];
  let from: Instant | null = since;
  for (const { at, move, to } of history) {
    if (from !== null && ends.includes(to)) {
      intervals.push({ from, to: at });
      from = null;
    } else if (move === "reopen") from = at;
  }
  return from === null ? intervals : [...intervals, { from, to: later(from, now) }];
};

/** What was planned and has been: a window that was cancelled before it began never was, one cancelled in it ended then. */
export const plannedBy = ({ window, state, history }: Downtime, now: Instant): Interval[] => {
  const cancelledAt = state === "cancelled" ? history.at(-1)?.at : undefined;
  return clipped([{ from: window.from, to: cancelledAt ? earlier(window.to, cancelledAt) : window.to }], {
    from: instantAt(0),
    to: now,
  });
};
