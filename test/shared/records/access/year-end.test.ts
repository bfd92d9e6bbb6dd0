import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDay, lastDay, plusDays } from "../../../../shared/clock.ts";
import { Day, Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../../shared/kinds.ts";
import {
  carriedInto,
  endingOf,
  yearListRows,
  yearOfList,
} from "../../../../shared/records/access/year-end.ts";
import { AccessRequestState } from "../../../../shared/records/access-request.ts";
import type { AccessRecord } from "../../../../shared/records/overview/cases.ts";
import { carriedOver } from "../../../../shared/table/cases/carry-over.ts";
import { holds } from "../../../kit/holds.ts";

const libraryNumber = LibraryNumber.parse("2000001");
const vendorId = VendorId.parse("fjord");
const day = (text: string) => Day.parse(text);
const at = (text: string) => Instant.parse(text);

type Wish = { year: number; product?: string; state?: AccessRequestState; joined?: string; until?: string };

const aRecord = ({ year: number, product = "film", state, joined, until }: Wish): AccessRecord => {
  const year = Year.parse(number);
  const place = { libraryNumber, productId: ProductId.parse(product), vendorId, year };
  const request = carriedOver(place, { eventId: "e", at: at("2026-01-01T00:00:00.000Z") });
  const validTo = until ? day(until) : lastDay(year);
  return {
    ...place,
    enrolment: joined ? { state: "enrolled", at: at(joined) } : null,
    request: state ? { ...request, state, validTo } : null,
  };
};

const open = aRecord({ year: 2026, state: "verified" });
const renewed = (joined: string, state?: AccessRequestState) =>
  aRecord({ year: 2027, joined, ...(state && { state }) });

describe("an access ends", () => {
  test.each([
    ["2026-11-30", 0],
    ["2026-12-01", 1],
    ["2026-12-17", 1],
    ["2026-12-31", 1],
    ["2027-01-01", 0],
  ])("seen on %s: %i", (today, count) => {
    expect(endingOf([open], day(today))).toHaveLength(count);
  });

  test("earlier, where its last day is earlier, although the library has joined for the year after", () => {
    const short = aRecord({ year: 2026, state: "activated", until: "2026-06-30" });
    expect(endingOf([short], day("2026-05-30"))).toEqual([]);
    expect(endingOf([short], day("2026-05-31"))).toHaveLength(1);
    expect(endingOf([short, renewed("2026-01-10T00:00:00.000Z")], day("2026-06-01"))).toHaveLength(1);
  });

  test("not where the library has joined again, unless it has withdrawn from that", () => {
    const today = day("2026-12-10");
    expect(endingOf([open, renewed("2026-12-09T00:00:00.000Z")], today)).toEqual([]);
    expect(endingOf([open, renewed("2026-11-01T00:00:00.000Z", "sent")], today)).toEqual([]);
    expect(endingOf([open, renewed("2026-11-01T00:00:00.000Z", "withdrawn")], today)).toHaveLength(1);
  });
});

describe("an access is carried over", () => {
  test.each([
    ["2026-12-31T22:59:59.999Z", 1],
    ["2026-12-31T23:00:00.000Z", 0],
  ])("renewed at %s, in Oslo: %i", (joined, count) => {
    expect(carriedInto([open, renewed(joined)])).toHaveLength(count);
  });

  test.each(AccessRequestState.options)("this year's case being %s", (state) => {
    const goesOn = state === "activated" || state === "verified";
    const all = [aRecord({ year: 2026, state }), renewed("2026-11-01T00:00:00.000Z")];
    expect(carriedInto(all)).toHaveLength(goesOn ? 1 : 0);
  });

  test("not where the new year has a case, nobody has joined, or another product is meant", () => {
    const joined = "2026-11-01T00:00:00.000Z";
    expect(carriedInto([open, renewed(joined, "received")])).toEqual([]);
    expect(carriedInto([open, aRecord({ year: 2027, state: "held" })])).toEqual([]);
    expect(carriedInto([open, aRecord({ year: 2027, product: "news", joined })])).toEqual([]);
  });
});

describe("a vendor's list", () => {
  test.each([
    ["2026-12-14", null],
    ["2026-12-15", 2027],
    ["2026-12-31", 2027],
    ["2027-01-01", 2027],
    ["2027-01-31", 2027],
    ["2027-02-01", null],
  ])("told on %s is that of %s", (today, year) => {
    expect(yearOfList(day(today))).toBe(year);
  });

  test("says of each access whether it continues, is new or ends, whatever came first", () => {
    const joined = "2026-11-01T00:00:00.000Z";
    const all = [
      open,
      renewed(joined),
      aRecord({ year: 2026, product: "news", state: "activated" }),
      aRecord({ year: 2027, product: "words", joined }),
      aRecord({ year: 2026, product: "early", state: "verified", until: "2026-06-30" }),
      aRecord({ year: 2026, product: "never", state: "sent" }),
    ];
    expect(yearListRows(libraryNumber, all, Year.parse(2027))).toMatchObject([
      { productId: "film", turn: "continues" },
      { productId: "news", turn: "ends" },
      { productId: "words", turn: "new" },
    ]);
    expect(yearListRows(libraryNumber, all.toReversed(), Year.parse(2027))).toEqual(
      yearListRows(libraryNumber, all, Year.parse(2027)),
    );
  });
});

const wishes = fc.uniqueArray(
  fc.record({
    year: fc.constantFrom(2026, 2027),
    product: fc.constantFrom("film", "news", "words"),
    state: fc.option(fc.constantFrom(...AccessRequestState.options), { nil: undefined }),
    joined: fc.option(fc.constantFrom("2026-10-01T00:00:00.000Z", "2027-01-10T00:00:00.000Z"), {
      nil: undefined,
    }),
  }),
  { maxLength: 6, selector: ({ year, product }) => `${year} ${product}` },
);

test("what ends is on the list as ending, what is carried over as continuing, and nothing is both", () =>
  holds(
    fc.property(wishes, fc.nat(30), (list, after) => {
      const all = list.map(({ state, joined, ...wish }) =>
        aRecord({ ...wish, ...(state && { state }), ...(joined && { joined }) }),
      );
      const today = plusDays(firstDay(Year.parse(2027)), -1 - after);
      const rows = yearListRows(libraryNumber, all, Year.parse(2027));
      const turnOf = (productId: string) => rows.find((row) => row.productId === productId)?.turn;
      const thisYear = (one: { year: number }) => one.year === 2026;
      const ending = endingOf(all, today).filter(thisYear);
      const carried = carriedInto(all)
        .map(({ from }) => from)
        .filter(thisYear);
      for (const { productId } of ending) expect(turnOf(productId)).toBe("ends");
      for (const { productId } of carried) expect(turnOf(productId)).toBe("continues");
      expect(ending.filter((one) => carried.includes(one))).toEqual([]);
    }),
  ));
