// The decisions of the turn of a year: what may go on by itself, and what nobody has been told yet.
import { osloDay } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import type { Day, Year } from "../../shared/kinds.ts";
import { type CarriedOn, endingOf, yearListRows } from "../../shared/records/access/year-end.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { AccessRecord } from "../../shared/records/overview/cases.ts";
import { agreementFor } from "../../shared/records/product.ts";
import type { ReferenceLibrary } from "../../shared/records/reference.ts";
import type {
  AccessEnds,
  Announcement,
  YearList,
  YearListRow,
} from "../../shared/records/telling/announcement.ts";

export const isClosed = ({ status }: ReferenceLibrary): boolean => status === "permanently_closed";

/** An access goes on only under a signed agreement for the new year that is for libraries of this type. */
export const mayGoOn = (
  directory: Directory,
  library: ReferenceLibrary,
  { from, year }: CarriedOn,
): boolean => {
  const agreements = directory.product(from.productId)?.agreements ?? [];
  const agreement = agreementFor(agreements, { year, thisYear: year });
  return agreement?.libraryTypes.includes(library.type) === true && agreement.signedAt !== null;
};

type Access = AccessEnds["accesses"][number];

const isSame = (one: Access, other: Access): boolean =>
  one.productId === other.productId && one.year === other.year;

const known = (told: readonly Announcement[]): Access[] =>
  told.flatMap(({ content }) => (content.what === "access-ends" ? content.accesses : []));

/** The last days of accesses that end soon, each once. */
export const endingDays = (all: readonly AccessRecord[], today: Day): Day[] => [
  ...new Set(endingOf(all, today).map(({ validTo }) => validTo)),
];

/** What ends on that day and is in no announcement yet. */
export const newEndings = (
  all: readonly AccessRecord[],
  told: readonly Announcement[],
  { lastDay, today }: { lastDay: Day; today: Day },
): Access[] => {
  const before = known(told);
  return endingOf(all, today)
    .filter(({ validTo }) => validTo === lastDay)
    .map(({ productId, year }) => ({ productId, year }))
    .filter((access) => !before.some((one) => isSame(one, access)));
};

/** What becomes of a library's accesses; one that is closed for good has joined nothing any more. */
export const rowsFor = (library: ReferenceLibrary, all: readonly AccessRecord[], year: Year) => {
  const counted = isClosed(library) ? all.filter((one) => one.year < year) : all;
  return yearListRows(library.libraryNumber, counted, year);
};

const nameOf = ({ libraryNumber, productId }: YearListRow): string => `${libraryNumber} ${productId}`;

const byName = (one: YearListRow, other: YearListRow): number => (nameOf(one) < nameOf(other) ? -1 : 1);

/** A vendor's list, or null where what it was told last still holds, or was told today: at most one a day. */
export const nextList = (
  rows: readonly YearListRow[],
  told: readonly Announcement[],
  { year, today }: { year: Year; today: Day },
): YearList | null => {
  const sorted = rows
    .map(({ libraryNumber, productId, turn }) => ({ libraryNumber, productId, turn }))
    .toSorted(byName);
  const list: YearList = { what: "year-list", year, hash: hash(JSON.stringify(sorted)), rows: sorted };
  const last = told.at(-1);
  if (!last) return sorted.length > 0 ? list : null;
  const same = last.content.what === "year-list" && last.content.hash === list.hash;
  return same || osloDay(last.at) === today ? null : list;
};
