// Proves minutes down against a recomputation that looks at every single minute.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { type Instant, Year } from "../../../../shared/kinds.ts";
import {
  clipped,
  downBy,
  type Interval,
  minutesIn,
  shared,
  united,
  yearIn,
} from "../../../../shared/records/faults/down.ts";
import { holds } from "../../../kit/holds.ts";
import { noon } from "../../../kit/table/small-world.ts";

const minute = (nth: number): Instant => plusSeconds(noon, nth * 60);
const end = 600;

const interval = fc
  .tuple(fc.integer({ min: 0, max: end }), fc.integer({ min: 0, max: 90 }))
  .map(([from, length]): Interval => ({ from: minute(from), to: minute(from + length) }));
const intervals = fc.array(interval, { maxLength: 8 });

/** Every minute that some interval holds, one by one. */
const minutesOf = (all: readonly Interval[]): Set<number> =>
  new Set(
    Array.from({ length: 2 * end }, (_, nth) => nth).filter((nth) =>
      all.some(({ from, to }) => from <= minute(nth) && minute(nth) < to),
    ),
  );

/** A life of an incident: how many minutes after the last move it is confirmed, resolved, reopened, resolved, … */
const life = fc.record({
  confirmed: fc.boolean(),
  begins: fc.integer({ min: 0, max: 200 }),
  waits: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
  now: fc.integer({ min: 500, max: end }),
});

const moves = ["identify", "resolve", "reopen"] as const;
const states = { identify: "identified", resolve: "resolved", reopen: "investigating" } as const;

const lived = ({ confirmed, begins, waits }: { confirmed: boolean; begins: number; waits: number[] }) => {
  const moments = waits.map((_, nth) => begins + waits.slice(0, nth + 1).reduce((sum, one) => sum + one, 0));
  const history = moments.map((at, nth) => {
    const move = nth === 0 ? moves[0] : moves[nth % 2 === 1 ? 1 : 2];
    return {
      id: `m${nth}`,
      v: nth + 2,
      at: minute(at),
      move,
      to: states[move],
      by: "vendor",
      tells: null,
    } as const;
  });
  return { since: minute(begins), confirmedAt: confirmed ? minute(begins) : null, history };
};

/** Walks through the moves minute by minute. */
const naive = ({ confirmedAt, since, history }: ReturnType<typeof lived>, now: Instant): number => {
  if (confirmedAt === null) return 0;
  const isDown = (at: Instant): boolean => {
    const before = history.filter((move) => move.at <= at).at(-1);
    return at >= since && at < now && before?.to !== "resolved";
  };
  return Array.from({ length: 2 * end }, (_, nth) => nth).filter((nth) => isDown(minute(nth))).length;
};

/** Walking minute by minute takes its time. */
const fewer = 300;

describe("minutes down", () => {
  test("are the minutes of the union, however intervals lie", () =>
    holds(
      fc.property(intervals, (all) => {
        expect(minutesIn(all)).toBe(minutesOf(all).size);
        const union = united(all);
        for (const [nth, one] of union.entries()) {
          expect(one.from < one.to).toBe(true);
          expect(union[nth + 1] === undefined || one.to < (union[nth + 1]?.from ?? "")).toBe(true);
        }
      }),
      fewer,
    ));

  test("that two have in common are the minutes that both hold", () =>
    holds(
      fc.property(intervals, intervals, (these, those) => {
        const both = minutesOf(these).intersection(minutesOf(those));
        expect(minutesIn(shared(these, those))).toBe(both.size);
      }),
      fewer,
    ));

  test("of incidents are those a minute-by-minute walk through their moves finds", () =>
    holds(
      fc.property(life, (one) => {
        const incident = lived(one);
        const now = minute(one.now);
        expect(minutesIn(downBy(incident, now))).toBe(naive(incident, now));
      }),
      fewer,
    ));

  test("count for the year in Oslo that they were in", () => {
    const { from, to } = yearIn(Year.parse(2026));
    expect([from, to]).toEqual(["2025-12-31T23:00:00.000Z", "2026-12-31T23:00:00.000Z"]);
    const over = { from: plusSeconds(to, -600), to: plusSeconds(to, 600) };
    expect(minutesIn(clipped([over], { from, to }))).toBe(10);
    expect(minutesIn(clipped([over], yearIn(Year.parse(2027))))).toBe(10);
  });
});
