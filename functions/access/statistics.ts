import * as z from "zod";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId, wholeNumber, Year } from "../../shared/kinds.ts";
import { AccessStatistics, statisticsOf } from "../../shared/records/access/measured.ts";
import { termsOf } from "../../shared/records/access/turns.ts";
import { mayCompare } from "../../shared/records/authority.ts";

const AskedYear = wholeNumber(Year);

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/access-statistics",
  summary: "Counts a product's access requests of a year by state, and how many working days they took",
  access: ["access", "county", "vendor", "operator"],
  params: z.object({ productId: ProductId }),
  query: z.strictObject({ year: AskedYear.optional() }),
  returns: { 200: AccessStatistics },
  fails: ["product.unknown"],
  uses: { clock: ["now"], directory: ["current"], caseMoments: ["ofProduct"] },
}).handle(async ({ params, query, caller }, { clock, directory, caseMoments }) => {
  const reference = await directory.current();
  const today = osloDay(clock.now());
  const product = reference.product(params.productId);
  if (!product || !mayCompare({ directory: reference, caller, today, scope: "access" }, product.vendorId))
    throw new Problem("product.unknown");
  const year = query.year ?? yearOf(today);
  const rows = await caseMoments.ofProduct(product.productId, year);
  const terms = termsOf(product.agreements, year);
  const body = { productId: product.productId, year, unit: "working_days" } as const;
  return { status: 200, body: { ...body, ...statisticsOf(rows, { terms, today }) } };
});
