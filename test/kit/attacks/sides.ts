// Ours and theirs: libraries, people, vendors and products by name, and the records that stand for them.
import { Email, LibraryNumber, ProductId, VendorId } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { OperatorIdentity, type Organisation } from "../../../shared/records/organisation.ts";
import { anAgreement, aProduct, aReference, theCounty, theOwner, theStranger } from "../builders.ts";
import { aStoredLibrary, aStoredOrganisation, noon } from "../table/small-world.ts";
import { formerOperator, otherCounty, otherVendor, thirdVendor } from "./parties.ts";

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

const aVendor = (id: string, organisationNumber: string): Organisation =>
  aStoredOrganisation(organisationNumber, {
    organisationId: id,
    kind: "vendor",
    name: `${id} AS`,
    countyNumber: null,
    contacts: ["access", "support", "sales", "invoice"].map((role) =>
      contactOf(role, `${role}@${id}.example`, noon),
    ),
  });

/** Written anew before each library's, county's or vendor's own word changes it. */
export const organisations = [
  aStoredOrganisation(theOwner, { delegations: [{ to: theCounty, from: "2025-01-01", until: null }] }),
  aStoredOrganisation(theCounty, {
    kind: "county",
    contacts: [contactOf("countyContact", "fylke@vestland.example")],
  }),
  aStoredOrganisation(theStranger, {
    countyNumber: "50",
    delegations: [{ to: otherCounty, from: "2025-01-01", until: null }],
  }),
  aStoredOrganisation(otherCounty, {
    kind: "county",
    countyNumber: "50",
    contacts: [contactOf("countyContact", "fylke@trondelag.example")],
  }),
  aVendor(theirVendor, otherVendor),
  aVendor("third", thirdVendor),
];

export const theirs = (number: LibraryNumber): Library =>
  Library.parse({
    ...aStoredLibrary(number),
    countyNumber: "50",
    mailbox: theirMailbox,
    owners: [{ organisationNumber: theStranger, from: "2020-01-01", until: null }],
  });

export const former = OperatorIdentity.parse({
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
