// The reference as handlers ask it: look-ups by number, and who is who today.
import type {
  CountyNumber,
  Day,
  LibraryNumber,
  MunicipalityNumber,
  OrganisationNumber,
  ProductId,
} from "../kinds.ts";
import type { OperatorIdentity } from "./organisation.ts";
import type { Reference, ReferenceLibrary, ReferenceProduct } from "./reference.ts";

/** True on the days from ≤ day ≤ until. */
export const inForce = (dated: { from: Day; until: Day | null }, day: Day): boolean =>
  dated.from <= day && (dated.until === null || day <= dated.until);

type ReferenceOrganisation = Reference["organisations"][number];

export type Directory = {
  libraries: readonly ReferenceLibrary[];
  library(libraryNumber: LibraryNumber): ReferenceLibrary | undefined;
  product(productId: ProductId): ReferenceProduct | undefined;
  organisation(organisationId: string): ReferenceOrganisation | undefined;
  organisationOf(organisationNumber: OrganisationNumber): ReferenceOrganisation | undefined;
  /** The organisation that owns the library on a day. */
  ownerOf(library: ReferenceLibrary, day: Day): ReferenceOrganisation | undefined;
  operator(day: Day): OperatorIdentity | undefined;
  municipality(municipalityNumber: MunicipalityNumber): string;
  county(countyNumber: CountyNumber): string;
};

const byKey = <K, T>(items: readonly T[], key: (item: T) => K): Map<K, T> =>
  new Map(items.map((item) => [key(item), item]));

/** Builds the look-ups over a reference. */
export const directoryOf = (reference: Reference): Directory => {
  const libraries = byKey(reference.libraries, (library) => library.libraryNumber);
  const products = byKey(reference.products, (product) => product.productId);
  const organisations = byKey(reference.organisations, (organisation) => organisation.organisationId);
  const byNumber = byKey(reference.organisations, (organisation) => organisation.organisationNumber);
  const municipalities = byKey(reference.municipalities, (place) => place.municipalityNumber);
  const counties = byKey(reference.counties, (place) => place.countyNumber);
  return {
    libraries: reference.libraries,
    library: (number) => libraries.get(number),
    product: (id) => products.get(id),
    organisation: (id) => organisations.get(id),
    organisationOf: (number) => byNumber.get(number),
    ownerOf: (library, day) => {
      const owner = library.owners.find((ownership) => inForce(ownership, day));
      return owner && byNumber.get(owner.organisationNumber);
    },
    operator: (day) => reference.operators.find((identity) => inForce(identity, day)),
    municipality: (number) => municipalities.get(number)?.name ?? number,
    county: (number) => counties.get(number)?.name ?? number,
  };
};
