import * as fc from "fast-check";
import { expect, test } from "vitest";
import { catalogueFields, versionIn, wantedBy } from "../../../../functions/pages/catalogue/rules.ts";
import { Organisation } from "../../../../shared/records/organisation.ts";
import { aProduct } from "../../../kit/builders.ts";
import { holds } from "../../../kit/holds.ts";

const vendor = Organisation.parse({
  organisationId: "fjord",
  kind: "vendor",
  name: "Fjord AS",
  organisationNumber: null,
  country: "NO",
  registrationId: null,
  municipalityNumber: null,
  countyNumber: null,
  language: "nb",
  contacts: [],
  delegations: [],
});

test("whatever a form holds, it is read as differences or refused, and never throws", () =>
  holds(
    fc.property(
      fc.dictionary(
        fc.constantFrom("url", "homeUse", "sharing", "email", "homeUse-nb", "contacts-sales"),
        fc.string(),
      ),
      fc.array(fc.constantFrom("ip", "feide", "none", "<script>"), { maxLength: 4 }),
      (fields, ticked) => {
        const read = wantedBy(
          { ...fields, accessMethods: ticked, requiredFacts: ticked },
          { product: aProduct(), vendor },
        );
        expect("flaw" in read || read.product.length + read.vendor.length > 0).toBe(true);
      },
    ),
  ));

test("a field comes once, an unknown one not at all, and a version is a number", () => {
  expect(catalogueFields.safeParse({ choice: ["yes", "change"] }).success).toBe(false);
  expect(catalogueFields.safeParse({ other: ["x"] }).success).toBe(false);
  expect(["7", "-1", "x", ""].map((version) => versionIn({ version }, "version"))).toEqual([7, 0, 0, 0]);
});
