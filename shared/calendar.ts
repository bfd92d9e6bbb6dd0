// Working days and office hours in Europe/Oslo: what a lead time is counted in, and when a vendor may be written to.
// biome-ignore lint/correctness/noUnresolvedImports: its types are an ambient module, in which Biome sees no default.
import Holidays from "date-holidays";
import { dayBefore, instantAt, millisecondsOf, osloDay, osloHour, plusSeconds } from "./clock.ts";
import { Day, type Instant } from "./kinds.ts";
import { inForce } from "./records/directory.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** Hours of a working day in Oslo, `opens` included and `closes` not. */
export type OfficeHours = { readonly opens: number; readonly closes: number };
const office: OfficeHours = { opens: 8, closes: 17 };

/** Days on which nobody works though no law makes them holidays; month-day, in force from ≤ day ≤ until. */
const closedDays: readonly { monthDay: string; from: Day; until: Day | null }[] = [
  { monthDay: "12-24", from: Day.parse("2020-01-01"), until: null },
  { monthDay: "12-31", from: Day.parse("2020-01-01"), until: null },
];

const midnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);

const nextDay = (day: Day): Day => Day.parse(instantAt(midnightUtc(day) + dayLength).slice(0, 10));

// 1970-01-01 was a Thursday; 0 is Monday.
const weekday = (day: Day): number => (midnightUtc(day) / dayLength + 3) % 7;

const holidaysByYear = new Map<string, ReadonlySet<string>>();

// Built when first asked for: the rules of a year take some 15 ms to work out, and most calls need none.
const holidaysOf = (year: string): ReadonlySet<string> => {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const rules = new Holidays("NO", { types: ["public"] });
  const days = new Set(rules.getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10)));
  holidaysByYear.set(year, days);
  return days;
};

/** Monday to Friday, no Norwegian public holiday, and not 24 or 31 December. */
export const isWorkingDay = (day: Day): boolean =>
  weekday(day) < 5 &&
  !holidaysOf(day.slice(0, 4)).has(day) &&
  !closedDays.some((closed) => closed.monthDay === day.slice(5) && inForce(closed, day));

/** The `count`-th working day after `day`; with 0, `day` itself or the first working day after it. */
export const addWorkingDays = (day: Day, count: number): Day => {
  let left = count;
  let at = day;
  while (left > 0 || !isWorkingDay(at)) {
    at = nextDay(at);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

/** The `count`-th working day before `day`; with 0, `day` itself. */
export const subtractWorkingDays = (day: Day, count: number): Day => {
  let left = count;
  let at = day;
  while (left > 0) {
    at = dayBefore(at);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

/** How many working days begin after `from` and not after `until`. */
export const workingDaysBetween = (from: Day, until: Day): number => {
  let count = 0;
  for (let day = nextDay(from); day <= until; day = nextDay(day)) if (isWorkingDay(day)) count += 1;
  return count;
};

// The clocks change at 01:00 UTC: the offset at the opening hour in UTC is the one at the opening hour in Oslo, as long
// as nobody opens before four.
/** 08:00 in Oslo on a day, or the hour at which others open, which is 4 or later. */
export const opening = (day: Day, { opens }: OfficeHours = office): Instant => {
  const sameHourUtc = instantAt(midnightUtc(day) + opens * 60 * 60 * 1000);
  const offset = (osloHour(sameHourUtc) - opens + 24) % 24;
  return instantAt(millisecondsOf(sameHourUtc) - offset * 60 * 60 * 1000);
};

/** Between 08:00 and 17:00 in Oslo, or others' hours, on a working day; 17:00 itself is outside. */
export const isOfficeHours = (instant: Instant, { opens, closes }: OfficeHours = office): boolean => {
  const hour = osloHour(instant);
  return isWorkingDay(osloDay(instant)) && hour >= opens && hour < closes;
};

/** The instant itself inside office hours, else the next opening. */
export const nextOfficeHour = (instant: Instant, hours: OfficeHours = office): Instant => {
  if (isOfficeHours(instant, hours)) return instant;
  const day = osloDay(instant);
  const today = isWorkingDay(day) && osloHour(instant) < hours.opens;
  return opening(today ? day : addWorkingDays(day, 1), hours);
};

/** `hours` of weekdays after an instant: what is raised on a day off counts from the next working day's beginning. */
export const plusWeekdayHours = (instant: Instant, hours: number): Instant => {
  const midnight = (day: Day): Instant => plusSeconds(opening(day), -office.opens * 3600);
  const day = osloDay(instant);
  let [at, from] = isWorkingDay(day)
    ? [instant, day]
    : [midnight(addWorkingDays(day, 1)), addWorkingDays(day, 1)];
  for (let left = hours; left > 0; ) {
    const ends = midnight(nextDay(from));
    const today = (millisecondsOf(ends) - millisecondsOf(at)) / 3_600_000;
    if (today >= left) return plusSeconds(at, left * 3600);
    left -= today;
    from = addWorkingDays(from, 1);
    at = midnight(from);
  }
  return at;
};
