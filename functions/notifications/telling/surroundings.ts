// What surrounds a case when it is told: read once for all of its mails.
import { osloDay } from "../../../shared/clock.ts";
import type { CountyNumber, Instant } from "../../../shared/kinds.ts";
import type { Case, Granted } from "../../../shared/ports.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { Library } from "../../../shared/records/library.ts";
import type { OperatorIdentity, Organisation } from "../../../shared/records/organisation.ts";
import type { Product } from "../../../shared/records/product.ts";
import type { Known } from "./rules.ts";

/** Everything about a case that a mail may need; the operator is the one of the day the mail is written. */
export type Surroundings = Known & {
  product: Product | null;
  vendor: Organisation | null;
  library: Library | null;
  /** The organisation of the library's county; read only where its contact must be told. */
  county: Organisation | null;
  operator: OperatorIdentity;
  directory: Directory;
  now: Instant;
};

export const surroundingsUses = {
  products: ["read"],
  organisations: ["read"],
  libraries: ["read"],
  directory: ["current"],
} as const;
type Reading = Granted<typeof surroundingsUses>;

/** Who operates the consortium on the day; throws where nobody does, for then no mail can be signed. */
export const operatorOn = (directory: Directory, now: Instant): OperatorIdentity => {
  const operator = directory.operator(osloDay(now));
  if (!operator) throw new Error("Nobody operates the consortium today.");
  return operator;
};

const countyOf = async (
  countyNumber: CountyNumber | undefined,
  { directory, organisations }: { directory: Directory } & Pick<Reading, "organisations">,
): Promise<Organisation | null> => {
  const county = countyNumber && directory.countyOrganisation(countyNumber);
  return county ? await organisations.read(county.organisationId) : null;
};

const library = (found: Case, directory: Directory) => directory.library(found.record.libraryNumber);

/** Reads what surrounds a case. */
export const surroundingsOf = async (
  known: Known,
  now: Instant,
  { products, organisations, libraries, directory }: Reading,
): Promise<Surroundings> => {
  const { found, overdue } = known;
  const { productId, vendorId, libraryNumber } = found.record;
  const reference = await directory.current();
  const tellsCounty =
    overdue.due.some(({ what }) => what === "tell_county" || what === "fault_county") ||
    (found.kind === "fault-report" && found.record.access === "none_known");
  const countyNumber = tellsCounty ? library(found, reference)?.countyNumber : undefined;
  const [product, vendor, itsLibrary, county] = await Promise.all([
    products.read(productId),
    organisations.read(vendorId),
    libraries.read(libraryNumber),
    countyOf(countyNumber, { directory: reference, organisations }),
  ]);
  const operator = operatorOn(reference, now);
  return { ...known, product, vendor, library: itsLibrary, county, operator, directory: reference, now };
};
