// What everybody may see of a product: its offered agreements with what the calendar makes of them, and the four answers.
import * as z from "zod";
import { yearOf } from "../../shared/clock.ts";
import { type Day, type Year, Year as YearKind } from "../../shared/kinds.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { Agreement, type Product, Product as ProductRecord } from "../../shared/records/product.ts";

const PublicAgreement = Agreement.pick({
  year: true,
  libraryTypes: true,
  leadTimeWorkingDays: true,
  faultAnswerHours: true,
}).extend({ state: z.enum(["offered", "in_force", "ended"]) });

export const PublicProduct = ProductRecord.omit({ agreements: true, state: true, factsDeclared: true })
  .extend({ vendorName: z.string(), agreements: z.array(PublicAgreement) })
  .meta({ id: "Product" });

/** In force in its own year, ended after it: read off the clock, never stored. */
const stateOn = (year: Year, thisYear: Year): "offered" | "in_force" | "ended" => {
  if (year > thisYear) return "offered";
  return year === thisYear ? "in_force" : "ended";
};

/** The product with its offered agreements, or null where nothing of it is public. */
export const publicProduct = (
  product: Product,
  { directory, today }: { directory: Directory; today: Day },
): z.input<typeof PublicProduct> | null => {
  const offered = product.agreements.filter((agreement) => agreement.state === "offered");
  if (product.state !== "complete" || offered.length === 0) return null;
  const thisYear = yearOf(today);
  return {
    ...product,
    vendorName: directory.organisation(product.vendorId)?.name ?? product.vendorId,
    agreements: offered.map((agreement) => ({ ...agreement, state: stateOn(agreement.year, thisYear) })),
  };
};

/** Which products a list is asked for: offered for a year (without one: this year or later), and for an audience. */
export const wantedBy =
  (query: { year?: Year | undefined; audience?: string | undefined }, today: Day) =>
  (product: z.input<typeof PublicProduct>): boolean => {
    const thisYear = yearOf(today);
    const inYear = product.agreements.some((agreement) =>
      query.year === undefined ? agreement.year >= thisYear : agreement.year === query.year,
    );
    const forAudience =
      query.audience === undefined || product.audiences.some((audience) => audience === query.audience);
    return inYear && forAudience;
  };

/** A year in a query string. */
export const QueryYear = z.coerce.number().pipe(YearKind);
