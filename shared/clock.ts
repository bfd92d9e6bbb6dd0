// The one home of the clock, and the arithmetic on instants and on days in Europe/Oslo.
import { Day, Instant, Year } from "./kinds.ts";
import type { Ports } from "./ports.ts";

/** Milliseconds since 1970 as an instant. */
export const instantAt = (milliseconds: number): Instant =>
  Instant.parse(new Date(milliseconds).toISOString());

export const millisecondsOf = (instant: Instant): number => new Date(instant).getTime();

export const plusSeconds = (instant: Instant, seconds: number): Instant =>
  instantAt(millisecondsOf(instant) + seconds * 1000);

const oslo = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", dateStyle: "short" });

/** The day it is in Europe/Oslo at an instant. */
export const osloDay = (instant: Instant): Day => Day.parse(oslo.format(new Date(instant)));

export const yearOf = (day: Day): Year => Year.parse(Number(day.slice(0, 4)));

export const firstDay = (year: Year): Day => Day.parse(`${year}-01-01`);
export const lastDay = (year: Year): Day => Day.parse(`${year}-12-31`);

/** Milliseconds on a clock that never goes back, from an arbitrary start: for ages and rates, not for dates. */
export const ticks = (): number => performance.now();

/** The clock port. */
export const open = (): Ports["clock"] => ({
  now: () => instantAt(Date.now()),
  today: () => osloDay(instantAt(Date.now())),
});
