// Proves the rules of the public pages: which products a wish finds, and which one serves as the example.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fits, simplest } from "../../../functions/site/rules.ts";
import { Day } from "../../../shared/kinds.ts";
import { publicProduct } from "../../../shared/records/catalogue/public-product.ts";
import { aDirectory, anAgreement, aProduct } from "../../kit/builders.ts";
import { holds } from "../../kit/holds.ts";

const shown = (over: Record<string, unknown> = {}) => {
  const today = Day.parse("2026-11-23");
  const product = publicProduct(aProduct(over), { directory: aDirectory(), today });
  if (!product) throw new Error("The product is not public.");
  return product;
};

test("a wish for nothing finds every product, and no more words find more", () => {
  holds(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
      const product = shown({ name: "Fjord og film" });
      expect(fits(product, {})).toBe(true);
      expect(!fits(product, { q: `${one} ${other}` }) || fits(product, { q: one })).toBe(true);
    }),
  );
});

test("the example asks for a product that is in force and needs no more than a contact", () => {
  const needing = shown({ productId: "needing", requiredFacts: ["ip_ranges", "contact"] });
  expect(simplest([needing, shown()])).toBe("fjordfilm");
  const later = shown({ productId: "later", agreements: [anAgreement({ year: 2027 })] });
  expect(simplest([later, shown()])).toBe("fjordfilm");
  expect(simplest([needing, later])).toBeNull();
});
