// The one home of the clock, and the arithmetic on instants and on days in Europe/Oslo.
import { Day, Instant, type LocalMoment, Year } from "./kinds.ts";
import type { ClockPort } from "./ports/clock.ts";

/** Milliseconds since 1970 as an instant. */
export const instantAt = (milliseconds: number): Instant =>
  Instant.parse(new Date(milliseconds).toISOString());

export const millisecondsOf = (instant: Instant): number => new Date(instant).getTime();

export const plusSeconds = (instant: Instant, seconds: number): Instant =>
  instantAt(millisecondsOf(instant) + seconds * 1000);

const hour = 60 * 60 * 1000;

/** 01:00 UTC on the last Sunday of a month of 31 days. */
const change = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
};

// Summer time is from March to October in the whole EEA (directive 2000/84/EC, in Norway since 1996). Why not Intl:
// its first use takes a sixth of a function's first answer. The tests hold this to Intl, so a new rule is noticed.
const osloOffset = (milliseconds: number): number => {
  const year = new Date(milliseconds).getUTCFullYear();
  const isSummer = milliseconds >= change(year, 2) && milliseconds < change(year, 9);
  return isSummer ? 2 * hour : hour;
};

const inOslo = (instant: Instant): string => {
  const milliseconds = millisecondsOf(instant);
  return new Date(milliseconds + osloOffset(milliseconds)).toISOString();
};

/** The day it is in Europe/Oslo at an instant after 1996. */
export const osloDay = (instant: Instant): Day => Day.parse(inOslo(instant).slice(0, 10));

/** The hour it is in Europe/Oslo at an instant after 1996, 0 to 23. */
export const osloHour = (instant: Instant): number => Number(inOslo(instant).slice(11, 13));

/** The calendar day so many days after a day, or before it where the count is negative. */
export const plusDays = (day: Day, count: number): Day =>
  Day.parse(instantAt(new Date(`${day}T00:00:00.000Z`).getTime() + count * 24 * hour).slice(0, 10));
/** The instant of a moment on Oslo's clocks; of the hour that comes twice in autumn, the second one. */
export const osloMoment = (local: LocalMoment): Instant => {
  const asUtc = Date.parse(`${local}:00.000Z`);
  return instantAt(asUtc - osloOffset(asUtc - hour));
};

/** The calendar day before a day. */
export const dayBefore = (day: Day): Day => plusDays(day, -1);

/** The calendar day after a day. */
export const dayAfter = (day: Day): Day =>
  Day.parse(instantAt(new Date(`${day}T00:00:00.000Z`).getTime() + 24 * hour).slice(0, 10));

export const yearOf = (day: Day): Year => Year.parse(Number(day.slice(0, 4)));

export const firstDay = (year: Year): Day => Day.parse(`${year}-01-01`);
export const lastDay = (year: Year): Day => Day.parse(`${year}-12-31`);

/** Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
};

/** The week a day is in by ISO 8601, `2026-W48`: it belongs to the year that its Thursday is in. */
export const isoWeek = (day: Day): string => {
  const thursday = plusDays(mondayOf(day), 3);
  const ordinal =
    (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)) /
    (24 * hour);
  return `${thursday.slice(0, 4)}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, "0")}`;
};

/** Milliseconds on a clock that never goes back, from an arbitrary start: for ages and rates, not for dates. */
export const ticks = (): number => performance.now();

/** The clock port. */
export const open = (): ClockPort => ({
  now: () => instantAt(Date.now()),
  today: () => osloDay(instantAt(Date.now())),
  waitUntil: async (moment) => {
    const milliseconds = millisecondsOf(moment) - Date.now();
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  },
});
