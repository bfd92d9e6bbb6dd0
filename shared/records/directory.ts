// The reference as handlers ask it: look-ups by number, and who is who today.
import type {
  CountyNumber,
  Day,
  LibraryNumber,
  MunicipalityNumber,
  OrganisationNumber,
  ProductId,
  VendorId,
} from "../kinds.ts";
import { OperatorIdentity } from "./organisation.ts";
import {
  ReferenceCounty,
  ReferenceLibrary,
  ReferenceMunicipality,
  ReferenceOrganisation,
  ReferenceProduct,
  type UnreadReference,
} from "./reference.ts";

/** True on the days from ≤ day ≤ until. */
export const inForce = (dated: { from: Day; until: Day | null }, day: Day): boolean =>
  dated.from <= day && (dated.until === null || day <= dated.until);

/** Of the identities in force on a day the one that began last: a new one takes over without ending the old one. */
export const operatorOn = <T extends { from: Day; until: Day | null }>(
  identities: readonly T[],
  day: Day,
): T | undefined =>
  identities
    .filter((identity) => inForce(identity, day))
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];

export type Directory = {
  libraries: readonly ReferenceLibrary[];
  library(libraryNumber: LibraryNumber): ReferenceLibrary | undefined;
  products: readonly ReferenceProduct[];
  product(productId: ProductId): ReferenceProduct | undefined;
  /** The products of a vendor that are complete. */
  productsOf(vendorId: VendorId): readonly ReferenceProduct[];
  organisation(organisationId: string): ReferenceOrganisation | undefined;
  organisationOf(organisationNumber: OrganisationNumber): ReferenceOrganisation | undefined;
  /** The county's own organisation, whose contact is the first line for its libraries. */
  countyOrganisation(countyNumber: CountyNumber): ReferenceOrganisation | undefined;
  /** The organisations that are written to: vendors and counties. */
  reached: readonly ReferenceOrganisation[];
  /** The organisation that owns the library on a day. */
  ownerOf(library: ReferenceLibrary, day: Day): ReferenceOrganisation | undefined;
  operator(day: Day): OperatorIdentity | undefined;
  municipality(municipalityNumber: MunicipalityNumber): string;
  county(countyNumber: CountyNumber): string;
};

type Parsed<T> = { parse(entry: unknown): T };

const fieldOf = (entry: unknown, field: string): unknown =>
  typeof entry === "object" && entry !== null ? Reflect.get(entry, field) : undefined;

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** A look-up by one field; an entry is parsed when it is first asked for. */
const shelf = <T>(entries: readonly unknown[], field: string, schema: Parsed<T>) => {
  const unread = once(() => new Map(entries.map((entry) => [fieldOf(entry, field), entry])));
  const read = new Map<unknown, T>();
  return (key: string | null): T | undefined => {
    const known = read.get(key);
    if (known !== undefined || key === null || !unread().has(key)) return known;
    const parsed = schema.parse(unread().get(key));
    read.set(key, parsed);
    return parsed;
  };
};

/** Builds the look-ups over a reference; an entry that does not fit its schema throws when it is asked for. */
export const directoryOf = (reference: UnreadReference): Directory => {
  const { libraries, products, organisations, municipalities, counties } = reference;
  const byNumber = shelf(organisations, "organisationNumber", ReferenceOrganisation);
  const municipality = shelf(municipalities, "municipalityNumber", ReferenceMunicipality);
  const county = shelf(counties, "countyNumber", ReferenceCounty);
  const everyLibrary = once(() => libraries.map((library) => ReferenceLibrary.parse(library)));
  const everyProduct = once(() => products.map((product) => ReferenceProduct.parse(product)));
  const reached = once(() =>
    organisations
      .filter((entry) => fieldOf(entry, "kind") !== "municipality")
      .map((entry) => ReferenceOrganisation.parse(entry)),
  );
  const operators = once(() => reference.operators.map((operator) => OperatorIdentity.parse(operator)));
  return {
    get libraries() {
      return everyLibrary();
    },
    library: shelf(libraries, "libraryNumber", ReferenceLibrary),
    productsOf: (vendorId) =>
      products
        .filter((entry) => fieldOf(entry, "vendorId") === vendorId && fieldOf(entry, "state") === "complete")
        .map((entry) => ReferenceProduct.parse(entry)),
    get products() {
      return everyProduct();
    },
    product: shelf(products, "productId", ReferenceProduct),
    organisation: shelf(organisations, "organisationId", ReferenceOrganisation),
    organisationOf: byNumber,
    get reached() {
      return reached();
    },
    countyOrganisation: (number) =>
      reached().find(({ kind, countyNumber }) => kind === "county" && countyNumber === number),
    ownerOf: (library, day) => {
      const owner = library.owners.find((ownership) => inForce(ownership, day));
      return owner && byNumber(owner.organisationNumber);
    },
    operator: (day) => operatorOn(operators(), day),
    municipality: (number) => municipality(number)?.name ?? number,
    county: (number) => county(number)?.name ?? number,
  };
};
