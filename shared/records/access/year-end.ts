// The turn of a year, read off a library's access records: what goes on, what begins, what ends, and what is carried over.
import { lastDay, osloDay, plusDays, yearOf } from "../../clock.ts";
import { type Day, type LibraryNumber, Year } from "../../kinds.ts";
import type { AccessRequest } from "../access-request.ts";
import type { AccessRecord } from "../overview/cases.ts";
import type { YearListRow } from "../telling/announcement.ts";
import { isInForce } from "./outlook.ts";

type Records = readonly AccessRecord[];

const isOpen = ({ state }: AccessRequest): boolean => state === "activated" || state === "verified";

const openIn = (all: Records): AccessRequest[] =>
  all.flatMap(({ request }) => (request && isOpen(request) ? [request] : []));

const givenUp: readonly AccessRequest["state"][] = ["withdrawn", "ended"];

const hasJoined = ({ enrolment, request }: AccessRecord): boolean =>
  enrolment !== null && (request === null || !givenUp.includes(request.state));

/** The record of the same product for the year that begins when an access ends; none within the same year. */
const following = (open: AccessRequest, all: Records): AccessRecord | undefined => {
  const year = yearOf(plusDays(open.validTo, 1));
  return year === open.year
    ? undefined
    : all.find((other) => other.productId === open.productId && other.year === year);
};

/** Days before the last one from which on a library is told that an access ends. */
const noticeDays = 30;

const goesOn = (open: AccessRequest, all: Records): boolean => {
  const next = following(open, all);
  return next !== undefined && hasJoined(next);
};

/** The accesses in force that end within 30 days, because the library has not joined again. */
export const endingOf = (all: Records, today: Day): AccessRequest[] =>
  openIn(all)
    .filter((open) => isInForce(open, today))
    .filter(({ validTo }) => plusDays(validTo, -noticeDays) <= today)
    .filter((open) => !goesOn(open, all));

/** An access, and the year it goes on in. */
export type CarriedOn = { from: AccessRequest; year: Year };

/**
 * The accesses that go on: open, and renewed before their last day was over, with no case for the new year yet. Renewed
 * later, the access has been closed meanwhile, and the library asks for it again.
 */
export const carriedInto = (all: Records): CarriedOn[] =>
  openIn(all).flatMap((from) => {
    const to = following(from, all);
    if (!to?.enrolment || to.request !== null) return [];
    return osloDay(to.enrolment.at) <= from.validTo ? [{ from, year: to.year }] : [];
  });

/** The year whose list is told on a day: from 15 December for the next year, in January still for the one begun. */
export const yearOfList = (today: Day): Year | null => {
  if (today.slice(5) >= "12-15") return Year.parse(yearOf(today) + 1);
  return today.slice(5, 7) === "01" ? yearOf(today) : null;
};

const turnOf = (before: AccessRequest | undefined, after: AccessRecord | undefined, year: Year) => {
  const had = before !== undefined && before.validTo >= lastDay(Year.parse(year - 1));
  const has = after !== undefined && hasJoined(after);
  if (had) return has ? "continues" : "ends";
  return has ? "new" : null;
};

/** What becomes of each of a library's accesses with a year, by product; with its vendor. */
export const yearListRows = (
  libraryNumber: LibraryNumber,
  all: Records,
  year: Year,
): (YearListRow & Pick<AccessRecord, "vendorId">)[] => {
  const products = [...new Set(all.map(({ productId }) => productId))].toSorted();
  return products.flatMap((productId) => {
    const own = all.filter((one) => one.productId === productId);
    const before = openIn(own.filter((one) => one.year === year - 1))[0];
    const after = own.find((one) => one.year === year);
    const turn = turnOf(before, after, year);
    const vendorId = after?.vendorId ?? before?.vendorId;
    return turn === null || vendorId === undefined ? [] : [{ libraryNumber, productId, turn, vendorId }];
  });
};
