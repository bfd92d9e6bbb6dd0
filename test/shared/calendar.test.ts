// Proves the working-day and office-hour arithmetic on the days where such code goes wrong.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingDays, isOfficeHours, isWorkingDay, nextOfficeHour } from "../../shared/calendar.ts";
import { instantAt, millisecondsOf, osloDay } from "../../shared/clock.ts";
import { Day, Instant } from "../../shared/kinds.ts";
import { holds } from "../kit/holds.ts";

const day = (text: string): Day => Day.parse(text);
const instant = (text: string): Instant => Instant.parse(text);
const anyInstant = fc
  .integer({ min: Date.parse("2024-01-01T00:00:00Z"), max: Date.parse("2032-01-01T00:00:00Z") })
  .map(instantAt);

test.each([
  ["2026-04-02", "Maundy Thursday"],
  ["2026-04-03", "Good Friday"],
  ["2026-04-06", "Easter Monday"],
  ["2026-05-01", "1 May"],
  ["2026-05-14", "Ascension Day"],
  ["2026-05-25", "Whit Monday"],
  ["2027-05-17", "17 May"],
  ["2026-12-24", "Christmas Eve"],
  ["2026-12-25", "Christmas Day"],
  ["2026-12-31", "New Year's Eve"],
  ["2027-01-01", "New Year's Day"],
  ["2026-08-08", "a Saturday"],
  ["2026-08-09", "a Sunday"],
])("%s, %s, is no working day", (holiday) => {
  expect(isWorkingDay(day(holiday))).toBe(false);
});

test.each([
  ["2026-04-01", "the Wednesday before Easter"],
  ["2026-05-18", "the day after 17 May"],
  ["2026-06-23", "Midsummer Eve"],
  ["2026-12-23", "the day before Christmas Eve"],
  ["2026-12-28", "a Monday between Christmas and New Year"],
])("%s, %s, is a working day", (workingDay) => {
  expect(isWorkingDay(day(workingDay))).toBe(true);
});

test.each([
  ["2026-08-10", 3, "2026-08-13", "within a week"],
  ["2026-08-13", 3, "2026-08-18", "over a weekend"],
  ["2026-08-15", 3, "2026-08-19", "from a Saturday"],
  ["2026-04-01", 1, "2026-04-07", "over Easter"],
  ["2027-05-14", 1, "2027-05-18", "over 17 May on a Monday"],
  ["2026-12-23", 3, "2026-12-30", "over Christmas"],
  ["2026-12-30", 1, "2027-01-04", "over the turn of the year"],
  ["2026-03-27", 1, "2026-03-30", "over the clock going forward"],
  ["2026-10-23", 1, "2026-10-26", "over the clock going back"],
  ["2027-03-24", 1, "2027-03-30", "over Easter with the clock going forward"],
  ["2026-08-08", 0, "2026-08-10", "by none from a Saturday"],
  ["2026-08-10", 0, "2026-08-10", "by none from a Monday"],
])("%s moved by %i working days is %s, %s", (from, count, to) => {
  expect(addWorkingDays(day(from), count)).toBe(to);
});

test.each([
  ["2026-03-27T06:59:59.999Z", false, "a moment before 08:00 in winter time"],
  ["2026-03-27T07:00:00.000Z", true, "08:00 in winter time"],
  ["2026-03-30T05:59:59.999Z", false, "a moment before 08:00 in summer time"],
  ["2026-03-30T06:00:00.000Z", true, "08:00 in summer time"],
  ["2026-10-23T14:59:59.999Z", true, "a moment before 17:00 in summer time"],
  ["2026-10-26T15:00:00.000Z", true, "16:00 in winter time"],
  ["2026-10-26T16:00:00.000Z", false, "17:00 in winter time"],
  ["2026-05-17T10:00:00.000Z", false, "noon on a Sunday"],
  ["2026-12-31T10:00:00.000Z", false, "New Year's Eve"],
])("%s is in office hours: %s, %s", (at, expected) => {
  expect(isOfficeHours(instant(at))).toBe(expected);
});

test.each([
  ["2026-08-10T10:00:00.000Z", "2026-08-10T10:00:00.000Z", "stays inside office hours"],
  ["2026-08-10T03:00:00.000Z", "2026-08-10T06:00:00.000Z", "waits for the same morning"],
  ["2026-08-10T22:30:00.000Z", "2026-08-11T06:00:00.000Z", "after midnight in Oslo waits for that morning"],
  ["2026-03-27T16:00:00.000Z", "2026-03-30T06:00:00.000Z", "crosses into summer time 2026"],
  ["2026-10-23T15:00:00.000Z", "2026-10-26T07:00:00.000Z", "crosses into winter time 2026"],
  ["2027-03-28T00:30:00.000Z", "2027-03-30T06:00:00.000Z", "the night of the change 2027 is Easter"],
  ["2027-10-31T00:30:00.000Z", "2027-11-01T07:00:00.000Z", "the night of the change back 2027"],
  ["2026-12-30T16:00:00.000Z", "2027-01-04T07:00:00.000Z", "crosses the turn of the year"],
])("mail due at %s may go at %s: it %s", (due, goes) => {
  expect(nextOfficeHour(instant(due))).toBe(goes);
});

test.each([
  ["2026-10-26T15:30:00.000Z", "2026-10-27T06:00:00.000Z", "16:30 in winter time waits for seven"],
  [
    "2026-03-29T02:00:00.000Z",
    "2026-03-30T05:00:00.000Z",
    "the night of the change waits for seven in summer time",
  ],
  ["2026-08-10T05:30:00.000Z", "2026-08-10T05:30:00.000Z", "half past seven stays"],
])("with hours from 7 to 16, mail due at %s may go at %s: %s", (due, goes) => {
  expect(nextOfficeHour(instant(due), { opens: 7, closes: 16 })).toBe(goes);
});

const anyHours = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 1, max: 20 }))
  .map(([opens, length]) => ({ opens, closes: Math.min(24, opens + length) }));

test("the next office hour is never earlier, always in office hours, and its own next office hour", () =>
  holds(
    fc.property(anyInstant, fc.option(anyHours, { nil: undefined }), (at, hours) => {
      const goes = nextOfficeHour(at, hours);
      expect(millisecondsOf(goes)).toBeGreaterThanOrEqual(millisecondsOf(at));
      expect(isOfficeHours(goes, hours)).toBe(true);
      expect(nextOfficeHour(goes, hours)).toBe(goes);
    }),
  ));

test("moving by working days lands on a working day, and two moves add up to one", () => {
  const count = fc.integer({ min: 1, max: 30 });
  return holds(
    fc.property(anyInstant.map(osloDay), count, count, (from, first, second) => {
      const there = addWorkingDays(addWorkingDays(from, first), second);
      expect(isWorkingDay(there)).toBe(true);
      expect(there).toBe(addWorkingDays(from, first + second));
    }),
  );
});
