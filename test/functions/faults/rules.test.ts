import { expect, test } from "vitest";
import { mayLeaveHold, promiseFlaws, spokenFlaws } from "../../../functions/faults/rules.ts";
import { maySee, viewFor } from "../../../functions/faults/view.ts";
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
  expect(viewFor(vendor, report, { product: without, acts: false }).contact).toBeNull();
  expect(
    viewFor({ as: "library", library }, report, { product: without, acts: false }).contact,
  ).toMatchObject({ name: "Kari" });
});

test("what is said along with a move holds no national identity number", () => {
  expect(spokenFlaws({ "/text": "Født 01010750160", "/question": undefined, "/other": "Hei" })).toEqual([
    { pointer: "/text", code: "national_identity_number" },
  ]);
});

test("what is promised lies ahead, by a year at most", () => {
  const at = (moment: string) => promiseFlaws({ "/until": moment }, noon).map(({ code }) => code);
  expect(at("2026-11-23T12:00:00.000Z")).toEqual(["in_the_past"]);
  expect(at("2026-11-23T12:00:01.000Z")).toEqual([]);
  expect(at("2027-11-25T12:00:00.000Z")).toEqual(["too_far_ahead"]);
  expect(promiseFlaws({ "/until": undefined }, noon)).toEqual([]);
});
