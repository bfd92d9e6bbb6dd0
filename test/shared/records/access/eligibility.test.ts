import { describe, expect, test } from "vitest";
import { Day, Instant, LibraryNumber, ProductId } from "../../../../shared/kinds.ts";
import { draftOf, eligible, heldFor } from "../../../../shared/records/access/eligibility.ts";
import type { AccessRequestBody } from "../../../../shared/records/access-request.ts";
import { aDirectory, anAgreement, aProduct, aRequest, theOwner } from "../../../kit/builders.ts";

const today = Day.parse("2026-11-23");

const ask = (body: AccessRequestBody, over: { library?: string; product?: Record<string, unknown> } = {}) => {
  const directory = aDirectory({ products: [aProduct(over.product)] });
  const library = directory.library(LibraryNumber.parse(over.library ?? "2000001"));
  const product = directory.product(ProductId.parse("fjordfilm"));
  if (!library || !product) throw new Error("The builder lacks them.");
  return { directory, product, library, fit: eligible({ library, product, body, today }) };
};

const codes = (fit: ReturnType<typeof eligible>): string[] =>
  "flaws" in fit
    ? fit.flaws.map(({ pointer, code }) => `${pointer} ${code}`)
    : [`year ${fit.agreement.year}`];

describe("what access refuses and what it holds", () => {
  test("without a year it is the agreement in force today", () => {
    expect(codes(ask(aRequest()).fit)).toEqual(["year 2026"]);
  });

  test("without one in force it is the next offered", () => {
    const agreements = [anAgreement({ year: 2029 }), anAgreement({ year: 2028 })];
    expect(codes(ask(aRequest(), { product: { agreements } }).fit)).toEqual(["year 2028"]);
  });

  test("an agreement that is only prepared is not offered", () => {
    const agreements = [anAgreement({ state: "prepared" })];
    expect(codes(ask(aRequest(), { product: { agreements } }).fit)).toEqual(["/year not_offered"]);
  });

  test("all reasons the caller can mend are told at once", () => {
    const body = aRequest({ year: 2026, note: "Født 01010750160" });
    const requiredFacts = ["contact", "feide_realm", "ip_ranges", "library_card_system"];
    const { fit } = ask(body, { library: "3000001", product: { requiredFacts } });
    expect(codes(fit)).toEqual([
      "/productId not_for_library_type",
      "/ipRanges ip_ranges_required",
      "/feideRealm feide_realm_required",
      "/libraryCardSystem library_card_system_required",
      "/note national_identity_number",
    ]);
  });

  test("a library closed for good that asks for what it is not offered is told both", () => {
    const body = aRequest({ year: 2040, libraryCardSystem: "Bibliofil 010107 50160" });
    expect(codes(ask(body, { library: "2000002" }).fit)).toEqual([
      "{libraryNumber} library_closed",
      "/year not_offered",
      "/libraryCardSystem national_identity_number",
    ]);
  });

  test("with every fact the vendor needs the request is taken, and no fact is asked for that nobody needs", () => {
    const requiredFacts = ["contact", "feide_realm", "ip_ranges", "library_card_system"];
    const facts = { ipRanges: ["192.0.2.1"], feideRealm: "Bergen.example", libraryCardSystem: "Bibliofil" };
    expect(codes(ask(aRequest(facts), { product: { requiredFacts } }).fit)).toEqual(["year 2026"]);
    expect(codes(ask(aRequest(), { product: { requiredFacts: [] } }).fit)).toEqual(["year 2026"]);
  });

  test("a library that is closed for good gets no new case", () => {
    expect(codes(ask(aRequest(), { library: "2000002" }).fit)).toEqual(["{libraryNumber} library_closed"]);
  });

  test.each([
    {
      what: "unsigned",
      agreement: { signedAt: null },
      vendorRoles: ["access"],
      reason: "agreement_not_signed",
    },
    { what: "a vendor without a contact", agreement: {}, vendorRoles: ["support"], reason: "no_contact" },
    { what: "all in order", agreement: {}, vendorRoles: ["access"], reason: null },
  ])("$what is held for the right reason", ({ agreement, vendorRoles, reason }) => {
    const product = aProduct({ agreements: [anAgreement(agreement)] });
    const directory = aDirectory({ vendorRoles });
    const [first] = product.agreements;
    if (!first) throw new Error("The builder lacks it.");
    expect(heldFor(directory, { product, agreement: first })).toBe(reason);
  });

  test("the same request has one fingerprint whether its year is given or left out", () => {
    const fingerprint = (body: AccessRequestBody) => {
      const { fit, library, product } = ask(body);
      if ("flaws" in fit) throw new Error("It should fit.");
      const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
      const at = Instant.parse("2026-11-23T12:00:00.000Z");
      return draftOf({ library, product, body, today, ...fit, eventId: "e", at, actor, heldFor: null })
        .fingerprint;
    };
    expect(fingerprint(aRequest())).toBe(fingerprint(aRequest({ year: 2026 })));
    expect(fingerprint(aRequest())).not.toBe(fingerprint(aRequest({ note: theOwner })));
  });
});
