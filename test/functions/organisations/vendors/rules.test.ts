import { expect, test } from "vitest";
import { VendorBody } from "../../../../functions/organisations/vendors/bodies.ts";
import { vendorFlaws, vendorFrom } from "../../../../functions/organisations/vendors/rules.ts";
import { VendorId } from "../../../../shared/kinds.ts";
import { aDirectory, theVendor } from "../../../kit/builders.ts";
import { noon } from "../../../kit/table/small-world.ts";

const vendorId = VendorId.parse("fjord");
const contact = (email: string) => ({ role: "access", name: null, email, language: null });
const body = (...emails: string[]) =>
  VendorBody.parse({
    name: "Fjord AS",
    organisationNumber: theVendor,
    country: "NO",
    registrationId: null,
    language: "nb",
    contacts: emails.map(contact),
  });

test("an address that stays keeps what was said of it, and one that comes back begins anew", () => {
  const first = vendorFrom(vendorId, body("a@b.example"), null);
  const proven = {
    ...first,
    contacts: first.contacts.map((one) => ({ ...one, provenAt: noon, deniedAt: null })),
  };
  expect(vendorFrom(vendorId, body("a@b.example", "c@d.example"), proven).contacts).toMatchObject([
    { provenAt: noon, deniedAt: null },
    { provenAt: null },
  ]);
  const without = vendorFrom(vendorId, body("c@d.example"), proven);
  expect(vendorFrom(vendorId, body("a@b.example"), without).contacts).toMatchObject([{ provenAt: null }]);
});

test("its own number is its own, and a role has at most five addresses", () => {
  expect(vendorFlaws(vendorId, body("a@b.example"), aDirectory())).toEqual([]);
  const six = body(...["1", "2", "3", "4", "5", "6"].map((one) => `a${one}@b.example`));
  expect(vendorFlaws(vendorId, six, aDirectory())).toEqual([
    { pointer: "/contacts/5/role", code: "out_of_range" },
  ]);
});
