// The world of a year in the table: libraries of three counties, products of five vendors, and what is open already.
import { Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aProduct } from "../builders.ts";
import { identities } from "../mails/operators.ts";
import type { realPorts } from "../table/ports.ts";
import { aStoredLibrary } from "../table/small-world.ts";
import {
  counties,
  countyOf,
  idOfProduct,
  type Manner,
  mannerOf,
  numberOfCounty,
  numberOfLibrary,
  numberOfVendor,
  type Pair,
  type Plan,
} from "./plan.ts";

type Ports = ReturnType<typeof realPorts>;

const contact = (role: string, email: string) => ({
  role,
  name: null,
  email,
  language: null,
  provenAt: null,
});

const anOrganisation = (over: Record<string, unknown>) =>
  Organisation.parse({
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    countyNumber: null,
    language: "nb",
    delegations: [],
    ...over,
  });

const aVendor = (manner: Manner) =>
  anOrganisation({
    organisationId: manner,
    kind: "vendor",
    name: `${manner} AS`,
    organisationNumber: numberOfVendor(manner),
    contacts: [1, 2].map((at) => contact("access", `${manner}${at}@vendor.example`)),
  });

const aCounty = (county: string) =>
  anOrganisation({
    organisationId: numberOfCounty(county),
    kind: "county",
    name: `Fylke ${county}`,
    organisationNumber: numberOfCounty(county),
    countyNumber: county,
    contacts: [contact("countyContact", `fylke${county}@county.example`)],
  });

/** Where a pair stands in the table in a year. */
export const placeOf = ({ library, product, manner }: Pair, year: number) => ({
  libraryNumber: LibraryNumber.parse(numberOfLibrary(library)),
  productId: ProductId.parse(idOfProduct(product)),
  vendorId: VendorId.parse(manner),
  year: Year.parse(year),
});

/** Puts the world into the table as it is in October 2026; what is carried or lost has been open all year. */
export const putYear = async (plan: Plan, ports: Ports): Promise<void> => {
  const begun = Instant.parse("2026-01-01T00:00:00.000Z");
  for (const identity of identities) await ports.organisations.putOperator(identity);
  for (const county of counties) await ports.organisations.put(aCounty(county));
  for (let product = 0; product < plan.products; product += 1) {
    const [productId, vendorId] = [idOfProduct(product), mannerOf(product)];
    await ports.organisations.put(aVendor(vendorId));
    await ports.products.put(aProduct({ productId, vendorId, name: productId }));
  }
  for (let library = 0; library < plan.libraries; library += 1) {
    const number = LibraryNumber.parse(numberOfLibrary(library));
    const own = { name: `Bibliotek ${library}`, countyNumber: countyOf(library) };
    const mailbox = `post${library}@library.example`;
    await ports.libraries.put(Library.parse({ ...aStoredLibrary(number), ...own, mailbox }));
  }
  for (const pair of plan.pairs)
    if (pair.fate !== "asked")
      await ports.enrolments.put(
        { ...placeOf(pair, 2026), enrolment: { state: "active", at: begun } },
        { eventId: `open-${pair.library}-${pair.product}`, at: begun },
      );
  await ports.links.rotate(begun);
  await ports.cursors.rotate(begun);
  await ports.directory.rebuild();
  forget();
};
