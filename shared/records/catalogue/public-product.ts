// What everybody may see of a product: its offered agreements with what the calendar makes of them, and the four answers.
import * as z from "zod";
import { yearOf } from "../../clock.ts";
import type { Day, Year } from "../../kinds.ts";
import type { Directory } from "../directory.ts";
import { Agreement, type Product, Product as ProductRecord } from "../product.ts";

const PublicAgreement = Agreement.pick({
  year: true,
  libraryTypes: true,
  leadTimeWorkingDays: true,
  faultAnswerHours: true,
}).extend({ state: z.enum(["offered", "in_force", "ended"]) });

export const PublicProduct = ProductRecord.omit({ agreements: true, state: true, factsDeclared: true })
  .extend({ vendorName: z.string(), agreements: z.array(PublicAgreement) })
  .meta({ id: "Product" });
export type PublicProduct = z.infer<typeof PublicProduct>;

/** In force in its own year, ended after it: read off the clock, never stored. */
const stateOn = (year: Year, thisYear: Year): "offered" | "in_force" | "ended" => {
  if (year > thisYear) return "offered";
  return year === thisYear ? "in_force" : "ended";
};

/** The product with its offered agreements, or null where nothing of it is public. */
export const publicProduct = (
  product: Product,
  { directory, today }: { directory: Directory; today: Day },
): PublicProduct | null => {
  const offered = product.agreements.filter((agreement) => agreement.state === "offered");
  if (product.state !== "complete" || offered.length === 0) return null;
  const thisYear = yearOf(today);
  return {
    ...product,
    vendorName: directory.organisation(product.vendorId)?.name ?? product.vendorId,
    agreements: offered.map((agreement) => ({ ...agreement, state: stateOn(agreement.year, thisYear) })),
  };
};

/** On offer now: for this year or a later one. */
export const isOnOffer = ({ agreements }: PublicProduct): boolean =>
  agreements.some(({ state }) => state !== "ended");
