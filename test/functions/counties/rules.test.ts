import { expect, test } from "vitest";
import { oldestFirst, openRows } from "../../../functions/counties/rules.ts";
import { Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { AccessRequest } from "../../../shared/records/access-request.ts";
import { carriedOver } from "../../../shared/table/cases/carry-over.ts";
import { aDirectory } from "../../kit/builders.ts";

const libraryNumber = LibraryNumber.parse("2000001");
const at = Instant.parse("2026-11-02T12:00:00.000Z");
const now = Instant.parse("2026-11-23T12:00:00.000Z");
const place = {
  libraryNumber,
  productId: ProductId.parse("fjordfilm"),
  vendorId: VendorId.parse("fjord"),
  year: Year.parse(2026),
};
const carried = carriedOver(place, { eventId: "e", at });
const request = (over: Partial<AccessRequest>): AccessRequest => ({ ...carried, reason: null, ...over });

const rowsOf = (one: AccessRequest | null) => {
  const accesses = [{ ...place, enrolment: { state: "enrolled", at } as const, request: one }];
  return openRows({ libraryNumber, cases: { accesses, faults: [] } }, { directory: aDirectory(), now });
};

test.each([
  ["sent", "vendor"],
  ["acknowledged", "vendor"],
  ["needs_info", "library"],
  ["held", "operator"],
  ["undeliverable", "operator"],
] as const)("what is %s waits for the %s, since its last move", (state, turn) => {
  expect(rowsOf(request({ state }))).toEqual([
    { libraryNumber, productId: place.productId, state, turn, since: at },
  ]);
});

test("what is over, works, or goes on from last year waits for nobody", () => {
  for (const state of ["verified", "ended", "rejected", "withdrawn"] as const)
    expect(rowsOf(request({ state }))).toEqual([]);
  expect(rowsOf(carried)).toEqual([]);
});

test("what the library has joined and not asked for is its own turn, since it joined", () => {
  expect(rowsOf(null)).toMatchObject([{ state: "not_asked", turn: "library", since: at }]);
});

test("what waits longest stands first", () => {
  const row = { libraryNumber, productId: place.productId, state: "sent", turn: "vendor" } as const;
  const [old, young] = [
    { ...row, since: at },
    { ...row, since: now },
  ];
  expect(oldestFirst([young, old])).toEqual([old, young]);
});
