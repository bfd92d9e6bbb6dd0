// A world with two of everybody in it: a library, county, vendor and operator of ours, and one each that is not.
import { beforeAll } from "vitest";
import { Email, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { OperatorIdentity, Organisation } from "../../../shared/records/organisation.ts";
import { forget as forgetCatalogue } from "../../../shared/table/public-catalogue.ts";
import { forget } from "../../../shared/table/reference.ts";
import { anAgreement, aProduct, aReference, theCounty, theOwner, theStranger } from "../builders.ts";
import { useTable } from "../table/engine.ts";
import { realPorts } from "../table/ports.ts";
import { aStoredLibrary, noon, putSmallWorld } from "../table/small-world.ts";
import { theRequest } from "../table/world.ts";
import { formerOperator, otherCounty, otherVendor, thirdVendor } from "./parties.ts";
import { useWrites } from "./writes.ts";

export type Ports = ReturnType<typeof realPorts>;

export const libraryNumber = LibraryNumber.parse("2000001");
export const theirLibrary = LibraryNumber.parse("2000003");
export const theirProduct = ProductId.parse("of-another");
/** A third vendor's, which no case of anybody's is about before somebody asks. */
export const thirdProduct = ProductId.parse("of-third");
export const theirVendor = VendorId.parse("other");
export const vendorId = VendorId.parse("fjord");
export const mailbox = Email.parse("bibliotek@bibliotek.example");

export const ourPerson = { name: "Kari Hemmelig", email: "kari.hemmelig@bibliotek.example" };
export const theirPerson = { name: "Nils Andre", email: "nils.andre@bibliotek.example" };

/** Words of ours that nobody else's answer may hold, and of theirs that none of ours may. */
export const secrets = {
  ours: [ourPerson.email, mailbox, "sales@fjord.example", "Hemmelig feil", "198.51.100."],
  theirs: [theirPerson.email, "andre@bibliotek.example", "sales@other.example", "Andres feil"],
} as const;
export const theirMailbox = Email.parse("andre@bibliotek.example");

const contactOf = (role: string, email: string, provenAt: string | null = null) => ({
  role,
  name: null,
  email,
  language: null,
  provenAt,
});

const anOrganisation = (organisationNumber: string, over: Record<string, unknown> = {}): Organisation =>
  Organisation.parse({
    organisationId: organisationNumber,
    kind: "municipality",
    name: "Prøve kommune",
    organisationNumber,
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    countyNumber: "46",
    language: "nb",
    contacts: [],
    delegations: [],
    ...over,
  });

const aVendor = (id: string, organisationNumber: string): Organisation =>
  anOrganisation(organisationNumber, {
    organisationId: id,
    kind: "vendor",
    name: `${id} AS`,
    countyNumber: null,
    contacts: ["access", "support", "sales", "invoice"].map((role) =>
      contactOf(role, `${role}@${id}.example`, noon),
    ),
  });

/** Written anew before each library's, county's or vendor's own word changes it. */
const organisations = [
  anOrganisation(theOwner, { delegations: [{ to: theCounty, from: "2025-01-01", until: null }] }),
  anOrganisation(theCounty, {
    kind: "county",
    contacts: [contactOf("countyContact", "fylke@vestland.example")],
  }),
  anOrganisation(theStranger, {
    countyNumber: "50",
    delegations: [{ to: otherCounty, from: "2025-01-01", until: null }],
  }),
  anOrganisation(otherCounty, {
    kind: "county",
    countyNumber: "50",
    contacts: [contactOf("countyContact", "fylke@trondelag.example")],
  }),
  aVendor(theirVendor, otherVendor),
  aVendor("third", thirdVendor),
];

const theirs = (number: LibraryNumber): Library =>
  Library.parse({
    ...aStoredLibrary(number),
    countyNumber: "50",
    mailbox: theirMailbox,
    owners: [{ organisationNumber: theStranger, from: "2020-01-01", until: null }],
  });

const former = OperatorIdentity.parse({
  ...aReference().operators[0],
  organisationNumber: formerOperator,
  from: "2019-01-01",
  until: "2022-12-31",
});

const years = (...states: string[]) => states.map((state, at) => anAgreement({ year: 2026 + at, state }));

/** A product whose facts are whole and whose support address is proven. */
export const keptProduct = (over: Record<string, unknown> = {}) => {
  const { answers } = aProduct();
  const faultContact = { ...answers.faultContact, email: "support@fjord.example", provenAt: noon };
  return aProduct({
    answers: { ...answers, faultContact },
    requiredFacts: ["contact", "ip_ranges"],
    accessMethods: ["ip"],
    agreements: years("offered", "offered"),
    ...over,
  });
};

/** Reads the reference anew, as every function does within a minute. */
export const remember = async (ports: Ports): Promise<void> => {
  await ports.directory.rebuild();
  forget();
  forgetCatalogue();
  await ports.directory.current();
};

/** A library whose access to the product by address is open, so that its vendor is told of changed addresses. */
const connected = (ports: Ports, place: typeof theRequest & { vendorId: VendorId }) =>
  ports.enrolments.put(
    { ...place, enrolment: { state: "active", at: noon } },
    { eventId: `active-${place.libraryNumber}`, at: noon },
  );

const fill = async (ports: Ports): Promise<void> => {
  await putSmallWorld(["access", "support", "sales", "invoice"]);
  await ports.organisations.putOperator(former);
  for (const one of organisations) await ports.organisations.put(one);
  await ports.libraries.put(theirs(theirLibrary));
  for (let at = 11; at <= 14; at += 1)
    await ports.libraries.put(aStoredLibrary(LibraryNumber.parse(`20000${at}`)));
  await ports.products.put(keptProduct());
  await ports.products.put(keptProduct({ productId: theirProduct, vendorId: theirVendor }));
  await ports.products.put(keptProduct({ productId: thirdProduct, vendorId: "third" }));
  await ports.products.put(keptProduct({ productId: "a-draft", state: "draft" }));
  for (const role of ["access", "support"] as const)
    await ports.organisations.prove(
      vendorId,
      { role, email: Email.parse(`${role}@fjord.example`) },
      { isRight: true, at: noon },
    );
  await ports.cursors.rotate(noon);
  await ports.links.rotate(noon);
  await remember(ports);
  await connected(ports, { ...theRequest, vendorId });
  await connected(ports, {
    ...theRequest,
    libraryNumber: theirLibrary,
    productId: theirProduct,
    vendorId: theirVendor,
  });
};

const counting = function* (): Generator<number, never> {
  for (let serial = 1; ; serial += 1) yield serial;
};

/** Starts the world in a table of its own. */
export const useTwoOfEach = () => {
  useTable({ lean: true });
  const writes = useWrites();
  const ports = realPorts(noon);
  const serials = counting();
  beforeAll(() => fill(ports));
  const enrol = (year: number, over: Partial<typeof theRequest> & { vendorId?: VendorId } = {}) =>
    ports.enrolments.put(
      {
        ...theRequest,
        year: Year.parse(year),
        vendorId,
        enrolment: { state: "enrolled", at: noon },
        ...over,
      },
      { eventId: `enrolled-${year}-${serials.next().value}`, at: noon },
    );
  const inStore: ProductId[] = [];
  const put = async (over: Record<string, unknown> = {}): Promise<ProductId> => {
    const product = keptProduct({ productId: `p-${serials.next().value}-own`, ...over });
    await ports.products.put(product);
    return product.productId;
  };
  return {
    ports,
    writes,
    enrol,
    /** A number that has not been given before. */
    serial: (): number => serials.next().value,
    /** A product of our vendor's that nothing else is about; its version is 1. One that is like no other is in no list. */
    aProduct: async (over?: Record<string, unknown>): Promise<ProductId> => {
      if (over !== undefined) return put(over);
      if (inStore.length === 0) {
        for (let at = 0; at < 40; at += 1) inStore.push(await put());
        await remember(ports);
      }
      return inStore.pop() ?? put();
    },
  };
};
export type World = ReturnType<typeof useTwoOfEach>;
