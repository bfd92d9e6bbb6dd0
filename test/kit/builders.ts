// Valid records with only what a test cares about written out.
import { organisationCheckDigit } from "../../shared/kinds.ts";
import { AccessRequestBody } from "../../shared/records/access-request.ts";
import { Caller, type Scope } from "../../shared/records/caller.ts";
import { directoryOf } from "../../shared/records/directory.ts";
import { FaultReportBody } from "../../shared/records/fault-report.ts";
import { Product } from "../../shared/records/product.ts";
import { Reference } from "../../shared/records/reference.ts";

/** An organisation number that belongs to nobody: its first digit is 2. */
export const aNumber = (serial: number): string => {
  for (let at = serial * 20; ; at += 1) {
    const eight = `2${String(at).padStart(7, "0")}`;
    const digit = organisationCheckDigit(eight);
    if (digit !== null) return `${eight}${digit}`;
  }
};

export const theOwner = aNumber(1);
export const theCounty = aNumber(2);
export const theVendor = aNumber(3);
export const theOperator = aNumber(4);
export const theStranger = aNumber(5);

const untranslated = { nb: "Svar", nn: "Svar", en: "Answer" };

export const anAgreement = (over: Record<string, unknown> = {}) => ({
  year: 2026,
  operator: theOperator,
  state: "offered",
  signedAt: "2025-12-01T00:00:00.000Z",
  libraryTypes: ["public"],
  leadTimeWorkingDays: 3,
  faultAnswerHours: 24,
  ...over,
});

export const aProduct = (over: Record<string, unknown> = {}): Product =>
  Product.parse({
    productId: "fjordfilm",
    vendorId: "fjord",
    name: "Fjordfilm",
    state: "complete",
    contentTypes: ["film"],
    audiences: ["inhabitants"],
    accessMethods: ["library_card"],
    requiredFacts: ["contact"],
    answers: {
      howToGetAccess: { url: "https://fjordfilm.example/", text: untranslated },
      homeUse: { value: "yes", text: untranslated },
      sharing: { value: "no", text: untranslated },
      faultContact: { email: "hjelp@fjordfilm.example", provenAt: null, text: untranslated },
    },
    confirmedAt: null,
    agreements: [anAgreement(), anAgreement({ year: 2027 })],
    ...over,
  });

const aLibrary = (libraryNumber: string, over: Record<string, unknown> = {}) => ({
  libraryNumber,
  isil: `NO-${libraryNumber}`,
  name: "Prøve bibliotek",
  type: "public",
  status: "open",
  municipalityNumber: "4601",
  countyNumber: "46",
  source: "demo",
  owners: [{ organisationNumber: theOwner, from: "2020-01-01", until: null }],
  ...over,
});

const anOrganisation = (organisationId: string, over: Record<string, unknown> = {}) => ({
  organisationId,
  name: "Prøve",
  kind: "municipality",
  organisationNumber: organisationId,
  countyNumber: "46",
  vendorId: null,
  roles: [],
  delegations: [],
  ...over,
});

const aVendor = (id: string, over: Record<string, unknown> = {}) =>
  anOrganisation(id, {
    kind: "vendor",
    organisationNumber: theVendor,
    vendorId: id,
    countyNumber: null,
    roles: ["access", "support"],
    ...over,
  });

/** A product as the reference has it: two of its answers stand beside its name. */
const withTerms = (product: unknown): unknown => {
  const read = Product.safeParse(product);
  if (!read.success) return product;
  const { sharing, faultContact } = read.data.answers;
  return { ...read.data, sharing: sharing.value, faultContact: faultContact.email };
};

type Parts = {
  libraries?: unknown[];
  products?: unknown[];
  delegations?: unknown[];
  vendorRoles?: string[];
};

/** 2000001 public and open · 2000002 closed for good · 3000001 upper secondary · 2000003 of another owner and county. */
export const aReference = ({ libraries, products, delegations = [], vendorRoles }: Parts = {}): Reference =>
  Reference.parse({
    libraries: libraries ?? [
      aLibrary("2000001"),
      aLibrary("2000002", { status: "permanently_closed" }),
      aLibrary("2000003", {
        countyNumber: "50",
        owners: [{ organisationNumber: theStranger, from: "2020-01-01", until: null }],
      }),
      aLibrary("3000001", { type: "upper_secondary" }),
    ],
    products: (products ?? [aProduct()]).map(withTerms),
    organisations: [
      anOrganisation(theOwner, { delegations }),
      anOrganisation(theCounty, { kind: "county" }),
      anOrganisation(theStranger, { countyNumber: "50" }),
      aVendor("fjord", vendorRoles ? { roles: vendorRoles } : {}),
    ],
    operators: [
      {
        organisationNumber: theOperator,
        name: "Prøvedrift",
        senderName: "Bibliotek24",
        senderAddress: "varsel@bibliotek24.example",
        supportAddress: "hjelp@bibliotek24.example",
        from: "2023-01-01",
        until: null,
      },
    ],
    municipalities: [{ municipalityNumber: "4601", name: "Bergen" }],
    counties: [{ countyNumber: "46", name: "Vestland" }],
  });

export const aDirectory = (parts: Parts = {}) => directoryOf(aReference(parts));

export const aCaller = (consumer: string, ...scopes: Scope[]): Caller =>
  Caller.parse({ consumer, supplier: null, scopes, tokenId: "token" });

const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };

export const aRequest = (over: Record<string, unknown> = {}): AccessRequestBody =>
  AccessRequestBody.parse({ productId: "fjordfilm", contact, ...over });

export const aReport = (over: Record<string, unknown> = {}): FaultReportBody =>
  FaultReportBody.parse({
    productId: "fjordfilm",
    symptom: "no_access",
    description: "Ingen kommer inn.",
    contact,
    ...over,
  });
