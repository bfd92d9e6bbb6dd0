import { expect, test } from "vitest";
import { isoWeek, millisecondsOf, mondayOf, open, plusDays, plusSeconds } from "../../shared/clock.ts";
import { Day } from "../../shared/kinds.ts";

const clock = open();

test("who waits for a moment goes on when it has come, and not before", async () => {
  const moment = plusSeconds(clock.now(), 0.05);
  await clock.waitUntil(moment);
  expect(millisecondsOf(clock.now())).toBeGreaterThanOrEqual(millisecondsOf(moment));
});

test("a moment that is over is not waited for", async () => {
  const before = clock.now();
  await clock.waitUntil(plusSeconds(before, -3600));
  expect(millisecondsOf(clock.now()) - millisecondsOf(before)).toBeLessThan(1000);
});

test.each([
  ["2026-11-23", "2026-W48", "2026-11-23"],
  ["2026-11-29", "2026-W48", "2026-11-23"],
  ["2026-12-31", "2026-W53", "2026-12-28"],
  ["2027-01-03", "2026-W53", "2026-12-28"],
  ["2027-01-04", "2027-W01", "2027-01-04"],
  ["2024-12-30", "2025-W01", "2024-12-30"],
  ["2026-01-01", "2026-W01", "2025-12-29"],
])("%s is in the week %s, which begins on %s", (day, week, monday) => {
  expect([isoWeek(Day.parse(day)), mondayOf(Day.parse(day))]).toEqual([week, monday]);
});

test("days are counted over the ends of months and years, forward and back", () => {
  expect([1, 31, -31, -365].map((count) => plusDays(Day.parse("2026-12-31"), count))).toEqual([
    "2027-01-01",
    "2027-01-31",
    "2026-11-30",
    "2025-12-31",
  ]);
});
