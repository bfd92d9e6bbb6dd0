import { describe, expect, test } from "vitest";
import { endingDays, mayGoOn, newEndings, nextList, rowsFor } from "../../../functions/year-end/rules.ts";
import { Day, Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { announcementRef, type YearListRow } from "../../../shared/records/telling/announcement.ts";
import { carriedOver } from "../../../shared/table/cases/carry-over.ts";
import { aDirectory, anAgreement, aProduct } from "../../kit/builders.ts";

const libraryNumber = LibraryNumber.parse("2000001");
const productId = ProductId.parse("fjordfilm");
const vendorId = VendorId.parse("fjord");
const [year, next] = [Year.parse(2026), Year.parse(2027)];
const at = Instant.parse("2026-12-15T09:00:00.000Z");
const place = { libraryNumber, productId, vendorId, year };
const request = carriedOver(place, { eventId: "e", at });
const open = { ...place, enrolment: null, request };
const lastDay = Day.parse("2026-12-31");
const today = Day.parse("2026-12-15");

const libraryOf = (number: string) => {
  const library = aDirectory().library(LibraryNumber.parse(number));
  if (!library) throw new Error("There is no such library.");
  return library;
};

describe("an access goes on", () => {
  test.each([
    ["under a signed agreement", {}, "2000001", true],
    ["not under one that is not signed", { signedAt: null }, "2000001", false],
    ["not under one that is not offered", { state: "low_uptake" }, "2000001", false],
    ["not for libraries of another type", {}, "3000001", false],
  ])("%s", (...[, over, number, expected]) => {
    const products = [aProduct({ agreements: [anAgreement({ year: 2027, ...over })] })];
    const directory = aDirectory({ products });
    expect(mayGoOn(directory, libraryOf(number), { from: request, year: next })).toBe(expected);
  });
});

const told = (content: Parameters<typeof nextList>[1][number]["content"]) => ({
  ref: announcementRef("fjord", { what: content.what, of: "x" }),
  at,
  content,
});

test("what has been announced as ending is not announced again", () => {
  const wish = { lastDay, today };
  expect(endingDays([open], today)).toEqual([lastDay]);
  expect(newEndings([open], [], wish)).toEqual([{ productId, year }]);
  const before = told({ what: "access-ends", libraryNumber, lastDay, accesses: [{ productId, year }] });
  expect(newEndings([open], [before], wish)).toEqual([]);
  expect(newEndings([open], [], { ...wish, lastDay: today })).toEqual([]);
});

test("at a library closed for good everything ends, whatever it had joined", () => {
  const joined = { ...place, year: next, enrolment: { state: "enrolled", at } as const, request: null };
  expect(rowsFor(libraryOf("2000001"), [open, joined], next)).toMatchObject([{ turn: "continues" }]);
  expect(rowsFor(libraryOf("2000002"), [open, joined], next)).toMatchObject([{ turn: "ends" }]);
});

describe("a list", () => {
  const row: YearListRow = { libraryNumber, productId, turn: "ends" };
  const other: YearListRow = { ...row, libraryNumber: LibraryNumber.parse("2000009") };
  const later = Day.parse("2026-12-16");

  test("is the same in whatever order its rows come, and is not told again", () => {
    const list = nextList([other, row], [], { year: next, today });
    expect(list?.rows).toEqual([row, other]);
    const before = list ? [told(list)] : [];
    expect(nextList([row, other], before, { year: next, today: later })).toBeNull();
    expect(nextList([row], before, { year: next, today: later })?.rows).toEqual([row]);
    expect(nextList([row], before, { year: next, today })).toBeNull();
    expect(nextList([], before, { year: next, today: later })?.rows).toEqual([]);
  });

  test("with nothing on it is not told first", () => {
    expect(nextList([], [], { year: next, today })).toBeNull();
  });
});
