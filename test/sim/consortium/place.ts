// Who there is in a world: an operator and its successor, vendors with their addresses, products, a county, libraries.
import { Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { aCaller, aNumber, anAgreement, aProduct, theCounty, theOperator } from "../../kit/builders.ts";
import { identities } from "../../kit/mails/operators.ts";
import { aStoredLibrary, aStoredOrganisation } from "../../kit/table/small-world.ts";
import type { Chance } from "../world/chance.ts";
import type { Manner } from "../world/mailer.ts";
import type { World } from "../world/world.ts";

const contact = (role: string, email: string) => ({
  role,
  name: null,
  email,
  language: null,
  provenAt: null,
});

const anOrganisation = (organisationId: string, over: Record<string, unknown>) =>
  aStoredOrganisation(organisationId, {
    name: `Kommune ${organisationId}`,
    delegations: [{ to: theCounty, from: "2020-01-01", until: null }],
    ...over,
  });

const serialOf = (name: string): number => Number(name.replaceAll(/\D/g, ""));
const ownerOf = (libraryNumber: string): string => aNumber(100 + serialOf(libraryNumber) - 2_000_000);
const numberOfVendor = (vendorId: string): string => aNumber(50 + serialOf(vendorId));

/** How the mails to each address end; whoever is not named can be reached. */
export const mannersFor = (chance: Chance): ReadonlyMap<string, Manner> => {
  const manners: readonly Manner[] = ["works", "works", "works", "bounces", "complains", "refused", "silent"];
  const all = [1, 2, 3].flatMap((vendor) =>
    [1, 2].flatMap((at) => [`access${at}@v${vendor}.example`, `support${at}@v${vendor}.example`]),
  );
  const libraries = [1, 2, 3].map((at) => `kari${at}@l${at}.example`);
  return new Map([...all, ...libraries].map((email) => [email, chance.pick(manners)]));
};

/** Sizes of a world, and the year that most of it is about. */
export type Size = { libraries: number; vendors: number; products: number; year: number };

export const placeFor = ({ libraries, vendors, products, year }: Size) => {
  const vendorIds = Array.from({ length: vendors }, (_, at) => VendorId.parse(`vendor-${at + 1}`));
  const productIds = Array.from({ length: products }, (_, at) => ProductId.parse(`product-${at + 1}`));
  const numbers = Array.from({ length: libraries }, (_, at) => LibraryNumber.parse(String(2_000_001 + at)));
  const vendorOf = (productId: ProductId): VendorId =>
    vendorIds[serialOf(productId) % vendors] ?? VendorId.parse("vendor-1");
  const scopes = ["access", "access.write", "fault", "fault.write"] as const;
  return {
    year: Year.parse(year),
    vendorIds,
    productIds,
    numbers,
    vendorOf,
    callers: {
      library: (libraryNumber: string) => aCaller(ownerOf(libraryNumber), ...scopes),
      vendor: (vendorId: string) => aCaller(numberOfVendor(vendorId), "vendor"),
      operator: aCaller(theOperator, "operator"),
      county: aCaller(theCounty, "county"),
    },
  };
};
export type Place = ReturnType<typeof placeFor>;

const aLibrary = (libraryNumber: LibraryNumber): Library =>
  Library.parse({
    ...aStoredLibrary(libraryNumber),
    name: `Bibliotek ${libraryNumber}`,
    mailbox: `post${libraryNumber}@library.example`,
    owners: [{ organisationNumber: ownerOf(libraryNumber), from: "2020-01-01", until: null }],
  });

/** Puts everybody into the table, as the operator did long before the world begins. */
export const settle = async ({ ports }: World, place: Place): Promise<void> => {
  const begun = Instant.parse("2025-01-01T00:00:00.000Z");
  const { organisations } = ports;
  for (const identity of identities) await organisations.putOperator(identity);
  const county = { kind: "county", contacts: [contact("countyContact", "fylke@county.example")] };
  await organisations.put(anOrganisation(theCounty, county));
  for (const vendorId of place.vendorIds) {
    const at = serialOf(vendorId);
    const contacts = ["access", "support"].flatMap((role) =>
      [1, 2].map((rank) => contact(role, `${role}${rank}@v${at}.example`)),
    );
    const vendor = { kind: "vendor", name: `Leverandør ${at} AS`, countyNumber: null, contacts };
    await organisations.put(
      anOrganisation(vendorId, { ...vendor, organisationNumber: numberOfVendor(vendorId), delegations: [] }),
    );
  }
  for (const productId of place.productIds) {
    const agreements = [-1, 0, 1].map((next) => anAgreement({ year: place.year + next }));
    const own = { productId, vendorId: place.vendorOf(productId), name: productId, agreements };
    await ports.products.put(aProduct({ ...own, accessMethods: ["library_card", "ip"] }));
  }
  for (const libraryNumber of place.numbers) {
    await organisations.put(anOrganisation(ownerOf(libraryNumber), {}));
    await ports.libraries.put(aLibrary(libraryNumber));
  }
  await ports.links.rotate(begun);
  await ports.cursors.rotate(begun);
  await ports.directory.rebuild();
};
