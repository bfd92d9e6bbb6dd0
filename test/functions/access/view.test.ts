import { describe, expect, test } from "vitest";
import { maySee, viewFor } from "../../../functions/access/view.ts";
import { Instant, LibraryNumber, ProductId, VendorId } from "../../../shared/kinds.ts";
import type { Reader } from "../../../shared/records/authority.ts";
import { aDirectory, aProduct } from "../../kit/builders.ts";
import { anAgedCase } from "../../kit/moved-case.ts";

const now = Instant.parse("2026-06-02T10:00:00.000Z");
const record = anAgedCase(
  [
    ["request", "2026-06-01T10:00:00.000Z"],
    ["send", "2026-06-01T10:01:00.000Z"],
    ["needs_info", "2026-06-01T11:00:00.000Z"],
  ],
  {
    contact: { name: "Kari", email: "kari@bibliotek.example" },
    ipRanges: ["192.0.2.0/24"],
    feideRealm: "proeve.example",
    libraryCardSystem: "Bibliofil",
    note: "Vi haster.",
    said: { by: "vendor", at: "2026-06-01T11:00:00.000Z", text: "Hvilke adresser?" },
  },
);
const facts = ["contact", "ip_ranges", "feide_realm", "library_card_system"];

const seen = (as: Reader["as"], requiredFacts: string[], acts = true) => {
  const directory = aDirectory({ products: [aProduct({ requiredFacts })] });
  const library = directory.library(LibraryNumber.parse("2000001"));
  if (!library) throw new Error("The builder lacks it.");
  const reader: Reader =
    as === "vendor" ? { as, library, vendorId: VendorId.parse("fjord") } : { as, library };
  return viewFor(reader, record, { product: directory.product(ProductId.parse("fjordfilm")), now, acts });
};

const given = (view: ReturnType<typeof seen>) =>
  [view.contact, view.ipRanges, view.feideRealm, view.libraryCardSystem].map((fact) => fact !== null);

describe("an access request", () => {
  test.each(["library", "county", "operator"] as const)("as the %s sees it has every fact", (as) => {
    expect(given(seen(as, []))).toEqual([true, true, true, true]);
  });

  test("shows a vendor each fact its product needs, and no other", () => {
    for (const [place, fact] of facts.entries())
      expect(given(seen("vendor", [fact])), fact).toEqual(facts.map((_, at) => at === place));
    expect(given(seen("vendor", facts))).toEqual([true, true, true, true]);
  });

  test("shows what was said to both sides, and to each only its own moves", () => {
    for (const as of ["library", "county", "vendor", "operator"] as const)
      expect(seen(as, []).said).toMatchObject({ by: "vendor", text: "Hvilke adresser?" });
    expect(seen("library", []).moves).toEqual(["withdraw", "verify", "answer"]);
    expect(seen("county", [], false).moves).toEqual([]);
    expect(seen("vendor", []).moves).toEqual(["reject", "undo"]);
    expect(seen("operator", []).moves).toEqual([]);
  });

  test("of another vendor's product is none of a vendor's business", () => {
    const library = aDirectory().library(LibraryNumber.parse("2000001"));
    if (!library) throw new Error("The builder lacks it.");
    const vendor = { as: "vendor", library, vendorId: VendorId.parse("other") } as const;
    expect([maySee(vendor, record), maySee({ as: "operator", library }, record)]).toEqual([false, true]);
  });
});
