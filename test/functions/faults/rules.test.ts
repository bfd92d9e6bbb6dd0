import { expect, test } from "vitest";
import { mayLeaveHold, maySee, viewFor } from "../../../functions/faults/rules.ts";
import { VendorId } from "../../../shared/kinds.ts";
import { aDirectory, aProduct } from "../../kit/builders.ts";
import { aFault } from "../../kit/life/overviews.ts";
import { noon } from "../../kit/table/small-world.ts";

const report = aFault({ state: "held", at: noon, serial: 1 });
const { library: byNumber } = aDirectory();
const library = byNumber(report.libraryNumber);
if (!library) throw new Error("The builder lacks it.");
const vendor = { as: "vendor", library, vendorId: VendorId.parse("fjord") } as const;

test("a held report goes on when its vendor's support can be written to", () => {
  expect(mayLeaveHold(aDirectory(), report)).toBe(true);
  expect(mayLeaveHold(aDirectory({ vendorRoles: ["access"] }), report)).toBe(false);
});

test("a vendor sees the reports on its own products, but not what went to the operator", () => {
  expect(maySee(vendor, report)).toBe(true);
  expect(maySee({ ...vendor, vendorId: VendorId.parse("other") }, report)).toBe(false);
  expect(maySee(vendor, { ...report, symptom: "invoice" })).toBe(false);
});

test("a vendor is shown the contact only where its product needs it", () => {
  const without = aDirectory({ products: [aProduct({ requiredFacts: [] })] }).product(report.productId);
  expect(viewFor(vendor, report, without).contact).toBeNull();
  expect(viewFor({ as: "library", library }, report, without).contact).toMatchObject({ name: "Kari" });
});
