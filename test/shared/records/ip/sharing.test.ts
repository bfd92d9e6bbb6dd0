import { describe, expect, test } from "vitest";
import { blockOf } from "../../../../shared/ip/block.ts";
import { overlapIndex } from "../../../../shared/ip/overlap.ts";
import { Day, LibraryNumber } from "../../../../shared/kinds.ts";
import {
  flawsOfRanges,
  forbids,
  type IpClaim,
  mayNeverShare,
  type Party,
  partiesOn,
} from "../../../../shared/records/ip/sharing.ts";
import { aDirectory, aProduct } from "../../../kit/builders.ts";

const own = LibraryNumber.parse("2000001");
const claim = (range: string, libraryNumber: string, ...alsoUsedBy: IpClaim["alsoUsedBy"]) => ({
  block: blockOf(range),
  of: { libraryNumber: LibraryNumber.parse(libraryNumber), alsoUsedBy },
});
const index = overlapIndex<IpClaim>([
  claim("192.0.2.0/24", "2000001", "town_hall", "school"),
  claim("192.0.2.128/25", "2000003", "other"),
  claim("192.0.2.200", "2000003"),
  claim("2001:db8::/48", "2000002"),
]);

test("on a range are the other libraries, each once, and the uses the library declared itself", () => {
  expect(partiesOn(blockOf("192.0.2.130-192.0.2.220"), own, index)).toEqual([
    { kind: "another_library", libraryNumber: "2000003" },
    { kind: "school" },
    { kind: "town_hall" },
  ]);
  expect(partiesOn(blockOf("192.0.2.0/25"), own, index).map(({ kind }) => kind)).toEqual([
    "school",
    "town_hall",
  ]);
  expect(partiesOn(blockOf("2001:db8:1::/48"), own, index)).toEqual([]);
});

describe("terms", () => {
  const directory = aDirectory();
  const library = directory.library(own);
  if (!library) throw new Error("There is no library.");
  const where = { directory, library, today: Day.parse("2026-11-23") };
  const other = (libraryNumber: string): Party => ({
    kind: "another_library",
    libraryNumber: LibraryNumber.parse(libraryNumber),
  });
  const parties: Record<string, Party> = {
    "the owner's other library": other("2000002"),
    "another owner's library": other("2000003"),
    "a library nobody knows": other("9999999"),
    "the town hall": { kind: "town_hall" },
    "a school": { kind: "school" },
    "some other library": { kind: "other_library" },
    "somebody else": { kind: "other" },
  };
  const forbidden = (terms: Parameters<typeof forbids>[0]) =>
    Object.keys(parties).filter((name) => parties[name] && forbids(terms, parties[name], where));

  test("forbid everybody outside the circle they name, and nobody where they are not answered", () => {
    const strangers = [
      "another owner's library",
      "a library nobody knows",
      "some other library",
      "somebody else",
    ];
    expect(forbidden("no")).toEqual(Object.keys(parties));
    expect(forbidden("same_owner")).toEqual(strangers);
    expect(forbidden("same_county")).toEqual(strangers);
    expect(forbidden("any_member")).toEqual(["somebody else"]);
    expect(forbidden("not_answered")).toEqual([]);
    expect(forbidden(undefined)).toEqual([]);
  });

  test("let a county's libraries share where the county is the circle", () => {
    const near = aDirectory({
      libraries: [{ ...library }, { ...library, libraryNumber: "2000009", owners: [] }],
    });
    expect(forbids("same_county", other("2000009"), { ...where, directory: near })).toBe(false);
    expect(forbids("same_owner", other("2000009"), { ...where, directory: near })).toBe(true);
  });
});

test("only a product by address that may be shared with nobody is asked about", () => {
  const product = (over: Record<string, unknown>) =>
    aDirectory({ products: [aProduct(over)] }).product(aProduct().productId);
  const asked = [{ accessMethods: ["ip"] }, { requiredFacts: ["ip_ranges"] }, {}].map((over) => {
    const found = product(over);
    return found && mayNeverShare(found);
  });
  expect(asked).toEqual([true, true, false]);
});

test("a range of a request is read as the register's are, and shared only where it matters", () => {
  const policy = { documentation: true };
  const ranges = ["10.0.0.1", "192.0.2.1", "198.51.100.1"];
  expect(flawsOfRanges(ranges, { own, policy, index })).toEqual([["ip_private"], ["ip_range_shared"], []]);
  expect(flawsOfRanges(ranges, { own, policy, index: null })).toEqual([["ip_private"], [], []]);
});
