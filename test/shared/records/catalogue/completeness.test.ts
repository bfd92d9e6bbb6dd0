import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import {
  completenessOf,
  isProven,
  lacking,
  lost,
  vendorCompleteness,
} from "../../../../shared/records/catalogue/completeness.ts";
import { Organisation } from "../../../../shared/records/organisation.ts";
import { AccessMethod, RequiredFact } from "../../../../shared/records/product.ts";
import { aProduct, theVendor } from "../../../kit/builders.ts";
import { holds } from "../../../kit/holds.ts";
import { noon } from "../../../kit/table/small-world.ts";

const support = "hjelp@fjordfilm.example";
const days = (count: number) => plusSeconds(noon, count * 86_400);
const aVendor = (provenAt: string | null) =>
  Organisation.parse({
    organisationId: "fjord",
    kind: "vendor",
    name: "Fjord AS",
    organisationNumber: theVendor,
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    countyNumber: null,
    language: "nb",
    contacts: ["access", "support"].map((role) => ({
      role,
      name: null,
      email: support,
      language: null,
      provenAt,
    })),
    delegations: [],
  });

const text = fc.record({
  nb: fc.constantFrom(null, "Svar"),
  nn: fc.constantFrom(null, "Svar"),
  en: fc.constantFrom(null, "Answer"),
});
const anyProduct = fc.record({
  accessMethods: fc.subarray([...AccessMethod.options]),
  requiredFacts: fc.subarray([...RequiredFact.options]),
  factsDeclared: fc.boolean(),
  confirmedAt: fc.constantFrom(null, noon, days(-400)),
  answers: fc.record({
    howToGetAccess: fc.record({ url: fc.constant(null), text }),
    homeUse: fc.record({ value: fc.constantFrom("yes", "not_answered"), text }),
    sharing: fc.record({ value: fc.constantFrom("no", "not_answered"), text }),
    faultContact: fc.record({
      email: fc.constantFrom(null, support, "other@x.example"),
      provenAt: fc.constant(null),
      text,
    }),
  }),
});
const proofs = fc.constantFrom(null, noon, days(-364), days(-366));

describe("completeness", () => {
  test("nothing keeps a product from an offer exactly when all four questions are answered in nb, and so on", () =>
    holds(
      fc.property(anyProduct, proofs, (given, provenAt) => {
        const product = aProduct(given);
        const { answers } = product;
        const answered =
          Object.values(answers).every((answer) => answer.text.nb !== null) &&
          answers.homeUse.value !== "not_answered" &&
          answers.sharing.value !== "not_answered" &&
          product.accessMethods.length > 0 &&
          answers.faultContact.email !== null;
        const proven = answers.faultContact.email === support && provenAt !== null && provenAt >= days(-365);
        const declared =
          product.factsDeclared &&
          (!product.accessMethods.includes("ip") || product.requiredFacts.includes("ip_ranges")) &&
          (!product.accessMethods.includes("feide") || product.requiredFacts.includes("feide_realm"));
        const around = { vendor: aVendor(provenAt), now: noon };
        expect(lacking(product, around).length === 0).toBe(answered && proven && declared);
        expect(lost(product, around).some(({ code }) => code === "not_proven")).toBe(false);
      }),
    ));

  test("the score is 100 exactly when nothing is missing, and never falls when something is added", () =>
    holds(
      fc.property(anyProduct, proofs, (given, provenAt) => {
        const around = { vendor: aVendor(provenAt), now: noon };
        const product = aProduct(given);
        const { score, missing } = completenessOf(product, around);
        expect(score === 100).toBe(missing.length === 0);
        expect(score).toBeGreaterThanOrEqual(0);
        const added = completenessOf(
          { ...product, confirmedAt: noon, accessMethods: ["library_card"] },
          around,
        );
        expect(added.score).toBeGreaterThanOrEqual(score);
      }),
    ));

  test("a translation that is missing shows, and blocks nothing", () => {
    const { answers } = aProduct();
    const homeUse = { ...answers.homeUse, text: { nb: "Ja", nn: null, en: null } };
    const around = { vendor: aVendor(noon), now: noon };
    expect(
      completenessOf(aProduct({ answers: { ...answers, homeUse }, confirmedAt: noon }), around).missing,
    ).toEqual([
      { pointer: "/answers/homeUse/text/nn", code: "not_translated", blocks: false },
      { pointer: "/answers/homeUse/text/en", code: "not_translated", blocks: false },
    ]);
  });
});

test("an address is proven for a year, unless somebody has denied it since", () => {
  expect(isProven({ provenAt: days(-365) }, noon)).toBe(true);
  expect(isProven({ provenAt: plusSeconds(days(-365), -1) }, noon)).toBe(false);
  expect(isProven({ provenAt: days(-2), deniedAt: days(-1) }, noon)).toBe(false);
  expect(isProven({ provenAt: days(-1), deniedAt: days(-2) }, noon)).toBe(true);
});

test("a vendor abroad has its own registration instead of an organisation number", () => {
  const abroad = { ...aVendor(noon), organisationNumber: null, country: "GB" };
  const pointers = (vendor: Organisation) =>
    vendorCompleteness(vendor, noon).missing.map(({ pointer }) => pointer);
  expect(pointers(abroad)).toContain("/organisationNumber");
  expect(pointers({ ...abroad, registrationId: "42" })).not.toContain("/organisationNumber");
});
