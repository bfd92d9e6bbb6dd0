import { describe, expect, test } from "vitest";
import {
  bearerOf,
  errorsOf,
  offeredYears,
  search,
  severalIn,
  written,
} from "../../../functions/door/rules.ts";
import { Email, ProductId } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { contactMark } from "../../../shared/records/link.ts";
import { aDirectory, anAgreement, aProduct, aReference } from "../../kit/builders.ts";
import { mailbox } from "../../kit/pages/door.ts";
import { aStoredLibrary } from "../../kit/table/small-world.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const [first] = aReference().libraries;
const many = Array.from({ length: 80 }, (_, at) => ({
  ...first,
  libraryNumber: String(2_000_100 + at),
  name: `Åsen bibliotek ${at}`,
}));

describe("the search for a library", () => {
  const names = (text: string) =>
    search(aDirectory(), text).found.map(({ library }) => library.libraryNumber);

  test("finds by name, municipality, county and number, in any order and case", () => {
    expect(names("prøve")).toContain("2000001");
    expect(names("BERGEN bibliotek")).toContain("2000001");
    expect(names("vestland 2000001")).toEqual(["2000001"]);
    expect(names("prøve oslo")).toEqual([]);
  });

  test("finds nothing without a word, and no library that is closed for good", () => {
    expect(names("  ")).toEqual([]);
    expect(names("bibliotek")).not.toContain("2000002");
  });

  test("shows as many as can be read, and says that there are more", () => {
    const { found, isCut } = search(aDirectory({ libraries: many }), "åsen");
    expect([found.length, isCut]).toEqual([60, true]);
  });
});

describe("the bearer of a link", () => {
  const library = aStoredLibrary(libraryNumber);
  const link = (email: string) => ({ contact: contactMark(email) });

  test("is the library by its mailbox of today, however it is written, and nobody by another", () => {
    expect(bearerOf(link("BIBLIOTEK@bibliotek.example"), { library, county: null })).toEqual({
      as: "library",
      email: mailbox,
    });
    const moved = Library.parse({ ...library, mailbox: Email.parse("ny@bibliotek.example") });
    expect(bearerOf(link(mailbox), { library: moved, county: null })).toBeNull();
    expect(bearerOf(link(mailbox), { library: { ...library, mailbox: null }, county: null })).toBeNull();
  });
});

test("a product is offered in the years whose agreement is, to the types of library that it names", () => {
  const agreements = [
    anAgreement(),
    anAgreement({ year: 2027, libraryTypes: ["upper_secondary"] }),
    anAgreement({ year: 2028, state: "prepared" }),
  ];
  const productId = ProductId.parse("fjordfilm");
  const years = (over: Record<string, unknown>) => {
    const product = aDirectory({ products: [aProduct({ agreements, ...over })] }).product(productId);
    if (!product) throw new Error("The builder lacks it.");
    return (["public", "upper_secondary"] as const).map((type) => offeredYears(product, { type }));
  };
  expect(years({})).toEqual([[2026], [2027]]);
  expect(years({ state: "draft" })).toEqual([[], []]);
});

test("several values are read however they are set apart; text loses its blanks and odd line ends", () => {
  expect(severalIn(" 192.0.2.1\r\n192.0.2.2, 2001:db8::1;\t")).toEqual([
    "192.0.2.1",
    "192.0.2.2",
    "2001:db8::1",
  ]);
  expect(severalIn(undefined)).toEqual([]);
  expect([written(" a\r\nb "), written("  "), written(undefined)]).toEqual(["a\nb", undefined, undefined]);
});

test("what is wrong stands beside its field, with its place among several; what no field can mend apart", () => {
  const { fields, others } = errorsOf(
    [
      { pointer: "/ipRanges/1", code: "wrong_form" },
      { pointer: "/ipRanges/2", code: "wrong_form" },
      { pointer: "/ipRangesX", code: "unknown_field" },
      { pointer: "/year", code: "not_offered" },
    ],
    { "/ipRanges": "ipRanges", "/contact/name": "name" },
    "en",
  );
  expect([...fields]).toEqual([["ipRanges", "2: Has the wrong form. 3: Has the wrong form."]]);
  expect(others).toEqual(["Is an unknown field.", "The product is not offered for this year."]);
});
