import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, ipChangeNotices, maySee, productsByIp } from "../../../functions/ip-ranges/rules.ts";
import { blockOf, touch } from "../../../shared/ip/block.ts";
import { VendorId, Year } from "../../../shared/kinds.ts";
import type { Reader } from "../../../shared/records/authority.ts";
import { diffOf, IpAccess, IpRegisterBody } from "../../../shared/records/ip/register.ts";
import { aDirectory, aProduct } from "../../kit/builders.ts";

const policy = { documentation: true };
const given = (...ranges: unknown[]) => IpRegisterBody.parse({ ranges });
const read = (...ranges: unknown[]) => documentOf(given(...ranges), policy);
const flawsOf = (document: ReturnType<typeof documentOf>): string[] =>
  "flaws" in document ? document.flaws.map(({ pointer, code }) => `${pointer} ${code}`) : [];

describe("a document", () => {
  test("is sorted by address, IPv4 first, each range in its one form and each use once", () => {
    expect(
      read(
        { range: "2001:DB8::/48" },
        { range: "198.51.100.0-198.51.100.255", alsoUsedBy: ["town_hall", "school", "town_hall"] },
        { range: "192.0.2.7", label: "Filial" },
      ),
    ).toEqual({
      rows: [
        { range: "192.0.2.7", label: "Filial", alsoUsedBy: [] },
        { range: "198.51.100.0/24", label: null, alsoUsedBy: ["school", "town_hall"] },
        { range: "2001:db8::/48", label: null, alsoUsedBy: [] },
      ],
    });
    expect(read()).toEqual({ rows: [] });
  });

  test("is refused with every reason at once, by row", () => {
    const document = read(
      { range: "192.0.2.0/24" },
      { range: "10.0.0.0/8", label: "Kari, 01010750160" },
      { range: "192.0.2.40-192.0.2.41" },
      { range: "intet" },
      { range: "192.0.2.0/24" },
    );
    expect(flawsOf(document)).toEqual([
      "/ranges/1/range ip_private",
      "/ranges/1/range ip_too_wide",
      "/ranges/1/label national_identity_number",
      "/ranges/2/range ip_overlapping",
      "/ranges/3/range ip_malformed",
      "/ranges/4/range ip_overlapping",
    ]);
  });

  test("is refused for an overlap exactly where two of its rows touch", () => {
    const aRange = fc.tuple(fc.nat(250), fc.nat(5)).map(([from, more]) => {
      return `192.0.2.${from}-192.0.2.${Math.min(255, from + more)}`;
    });
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 12 }), (ranges) => {
        const blocks = ranges.map(blockOf);
        const meet = blocks.some((one, at) => blocks.slice(at + 1).some((other) => touch(one, other)));
        expect("flaws" in read(...ranges.map((range) => ({ range })))).toBe(meet);
      }),
      { numRuns: 100 },
    );
  });
});

const products = [
  aProduct({ productId: "by-ip", vendorId: "fjord", accessMethods: ["ip"] }),
  aProduct({ productId: "by-fact", vendorId: "fjord", requiredFacts: ["ip_ranges"] }),
  aProduct({ productId: "by-card", vendorId: "card" }),
  aProduct({ productId: "of-other", vendorId: "other", accessMethods: ["ip"] }),
];
const { product } = aDirectory({ products });
const year = Year.parse(2026);
const anAccess = (productId: string, vendorId: string, over: Record<string, unknown> = {}) =>
  IpAccess.parse({ productId, vendorId, year: 2026, state: "sent", ...over });
const around = (...accesses: IpAccess[]) => ({ accesses, product, year });
const enrolment = (state: string) => ({
  state: undefined,
  enrolment: { state, at: "2026-01-01T00:00:00.000Z" },
});
const diff = { added: ["192.0.2.0/24"], removed: [] };

describe("a change is for", () => {
  test("exactly the vendors that connect the library by address, each once with all its products", () => {
    const told = ipChangeNotices(
      diff,
      around(
        anAccess("by-ip", "fjord"),
        anAccess("by-fact", "fjord", { state: "verified", year: 2027 }),
        anAccess("by-ip", "fjord", { year: 2027 }),
        anAccess("by-card", "card"),
        anAccess("of-other", "other", { state: "withdrawn" }),
        anAccess("gone", "gone"),
      ),
    );
    expect(told).toEqual([{ vendorId: "fjord", productIds: ["by-fact", "by-ip"] }]);
  });

  test.each([
    ["sent", true],
    ["needs_info", true],
    ["acknowledged", true],
    ["activated", true],
    ["verified", true],
    ["received", false],
    ["held", false],
    ["undeliverable", false],
    ["rejected", false],
    ["withdrawn", false],
    ["ended", false],
  ])("a vendor whose case is %s: %s", (state, is) => {
    expect(ipChangeNotices(diff, around(anAccess("of-other", "other", { state })))).toHaveLength(is ? 1 : 0);
  });

  test("a vendor whose access works although nobody asked, but not one that was only joined or is of last year", () => {
    const of = (over: Record<string, unknown>) =>
      ipChangeNotices(diff, around(anAccess("of-other", "other", over)));
    expect(of(enrolment("active"))).toHaveLength(1);
    expect(of({ ...enrolment("active"), state: "held" })).toHaveLength(1);
    expect(of({ ...enrolment("active"), state: "ended" })).toEqual([]);
    expect(of(enrolment("enrolled"))).toEqual([]);
    expect(of({ state: "verified", year: 2025 })).toEqual([]);
  });

  test("nobody, where no range came or went", () => {
    const row = { range: "192.0.2.0/24", label: null, alsoUsedBy: [] };
    const same = diffOf([row], [{ ...row, label: "Nytt navn", alsoUsedBy: ["school"] }]);
    expect(ipChangeNotices(same, around(anAccess("by-ip", "fjord")))).toEqual([]);
  });
});

test("a change names what came and what went", () => {
  const row = (range: string) => ({ range, label: null, alsoUsedBy: [] });
  expect(diffOf([row("192.0.2.1"), row("192.0.2.2")], [row("192.0.2.2"), row("192.0.2.3")])).toEqual({
    added: ["192.0.2.3"],
    removed: ["192.0.2.1"],
  });
});

describe("a vendor reads a register", () => {
  const vendor = (vendorId: string): Reader => {
    const library = aDirectory().libraries[0];
    if (!library) throw new Error("There is no library.");
    return { as: "vendor", library, vendorId: VendorId.parse(vendorId) };
  };

  test("where a product of its needs addresses there, joined or asked for, and nowhere else", () => {
    const joined = around(anAccess("by-ip", "fjord", enrolment("enrolled")), anAccess("by-card", "card"));
    expect(maySee(vendor("fjord"), joined)).toBe(true);
    expect(maySee(vendor("card"), joined)).toBe(false);
    expect(maySee(vendor("other"), joined)).toBe(false);
    expect(maySee(vendor("fjord"), around(anAccess("by-ip", "fjord", { state: "ended" })))).toBe(false);
  });

  test("and the products it is for are named once, in order", () => {
    const twice = [2026, 2027].map((one) => anAccess("by-ip", "fjord", { year: one }));
    expect(productsByIp(around(...twice, anAccess("of-other", "other"))).map((one) => one.productId)).toEqual(
      ["by-ip", "of-other"],
    );
  });
});
