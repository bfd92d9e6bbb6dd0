// One library, one product, one vendor and an operator in the table: the least that a mail needs around it.
import { Instant, LibraryNumber } from "../../../shared/kinds.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import { Library } from "../../../shared/records/library.ts";
import { OperatorIdentity, Organisation } from "../../../shared/records/organisation.ts";
import { open as openLibraries } from "../../../shared/table/libraries.ts";
import { open as openOrganisations } from "../../../shared/table/organisations.ts";
import { open as openProducts } from "../../../shared/table/products.ts";
import { open as openDirectory } from "../../../shared/table/reference.ts";
import { aProduct, aReference, theVendor } from "../builders.ts";

export const noon = Instant.parse("2026-11-23T12:00:00.000Z");

const contact = (role: string) => ({
  role,
  name: null,
  email: `${role}@fjord.example`,
  language: null,
  provenAt: null,
});

const aVendor = (roles: string[]) =>
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
    mailHours: { opens: 7, closes: 16 },
    contacts: roles.map(contact),
    delegations: [],
  });

/** A municipality in the table's form, or whatever is written over it. */
export const aStoredOrganisation = (organisationNumber: string, over: Record<string, unknown> = {}) =>
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

/** A public library in the table's form. */
export const aStoredLibrary = (libraryNumber: LibraryNumber): Library => {
  const { roles: _, ...reference } = { roles: [], ...aReference().libraries[0] };
  return Library.parse({
    ...reference,
    libraryNumber,
    parent: null,
    mailbox: "bibliotek@bibliotek.example",
    language: "nb",
    system: null,
    sourceAt: null,
  });
};

/** Puts the world into the table, with a vendor that can be reached in these roles, and builds the reference. */
export const putSmallWorld = async (roles = ["access", "support"]): Promise<Directory> => {
  const [operator] = aReference().operators;
  await openProducts().put(aProduct());
  await openOrganisations().put(aVendor(roles));
  await openOrganisations().putOperator(OperatorIdentity.parse(operator));
  await openLibraries().put(aStoredLibrary(LibraryNumber.parse("2000001")));
  await openDirectory().rebuild();
  return openDirectory().current();
};
