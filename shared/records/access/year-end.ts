// The turn of a year, read off a library's access records: what goes on, what begins, what ends, and what is carried over.
import { lastDay, osloDay, plusDays, yearOf } from "../../clock.ts";
import { type Day, Year } from "../../kinds.ts";
import type { YearListRow } from "../telling/announcement.ts";
import type { AccessStanding } from "./standing.ts";

/** An access that is open, with its days. */
type Open = AccessStanding & { validFrom: Day; validTo: Day };

const isOpen = (standing: AccessStanding): standing is Open =>
  (standing.state === "activated" || standing.state === "verified") &&
  standing.validFrom !== undefined &&
  standing.validTo !== undefined;

const givenUp: readonly AccessStanding["state"][] = ["withdrawn", "ended"];

const hasJoined = ({ enrolment, state }: AccessStanding): boolean =>
  enrolment !== undefined && !givenUp.includes(state);

/** The record of the same product for the year that begins when an access ends; none within the same year. */
const following = (open: Open, all: readonly AccessStanding[]): AccessStanding | undefined => {
  const year = yearOf(plusDays(open.validTo, 1));
  return year === open.year
    ? undefined
    : all.find((other) => other.productId === open.productId && other.year === year);
};

/** Days before the last one from which on a library is told that an access ends. */
const noticeDays = 30;

const ends = (open: Open, all: readonly AccessStanding[]): boolean => {
  const next = following(open, all);
  return next === undefined || !hasJoined(next);
};

/** The accesses in force that end within 30 days, because the library has not joined again. */
export const endingOf = (all: readonly AccessStanding[], today: Day): Open[] =>
  all
    .filter(isOpen)
    .filter(({ validFrom, validTo }) => validFrom <= today && today <= validTo)
    .filter(({ validTo }) => plusDays(validTo, -noticeDays) <= today)
    .filter((open) => ends(open, all));

/**
 * The accesses that go on: open, and renewed before their last day was over, with no case for the new year yet. Renewed
 * later, the access has been closed meanwhile, and the library asks for it again.
 */
export const carriedInto = (all: readonly AccessStanding[]): { from: AccessStanding; to: AccessStanding }[] =>
  all.filter(isOpen).flatMap((from) => {
    const to = following(from, all);
    const renewedAt = to?.enrolment?.at;
    if (!to || to.state !== undefined || renewedAt === undefined) return [];
    return osloDay(renewedAt) <= from.validTo ? [{ from, to }] : [];
  });

/** The year whose list is told on a day: from 15 December for the next year, in January still for the one begun. */
export const yearOfList = (today: Day): Year | null => {
  if (today.slice(5) >= "12-15") return Year.parse(yearOf(today) + 1);
  return today.slice(5, 7) === "01" ? yearOf(today) : null;
};

const turnOf = (before: AccessStanding | undefined, after: AccessStanding | undefined, year: Year) => {
  const last = lastDay(Year.parse(year - 1));
  const had = before !== undefined && isOpen(before) && before.validTo >= last;
  const has = after !== undefined && hasJoined(after);
  if (had) return has ? "continues" : "ends";
  return has ? "new" : null;
};

/** What becomes of each of a library's accesses with a year, by product; with its vendor. */
export const yearListRows = (
  all: readonly AccessStanding[],
  year: Year,
): (YearListRow & Pick<AccessStanding, "vendorId">)[] => {
  const products = [...new Set(all.map(({ productId }) => productId))].toSorted();
  return products.flatMap((productId) => {
    const of = (wanted: number) => all.find((one) => one.productId === productId && one.year === wanted);
    const [before, after] = [of(year - 1), of(year)];
    const turn = turnOf(before, after, year);
    const known = after ?? before;
    if (turn === null || !known) return [];
    return [{ libraryNumber: known.libraryNumber, productId, turn, vendorId: known.vendorId }];
  });
};
