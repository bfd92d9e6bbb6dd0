import * as z from "zod";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId, wholeNumber, Year } from "../../shared/kinds.ts";
import { mayCompare } from "../../shared/records/authority.ts";
import { FaultStatistics, faultStatisticsOf } from "../../shared/records/faults/numbers.ts";

const AskedYear = wholeNumber(Year);

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/fault-statistics",
  summary:
    "Counts a product's faults of a year: reports, incidents, minutes down with the evidence, and times",
  access: ["fault", "county", "vendor", "operator"],
  params: z.object({ productId: ProductId }),
  query: z.strictObject({ year: AskedYear.optional() }),
  returns: { 200: FaultStatistics },
  fails: ["product.unknown"],
  uses: { clock: ["now"], directory: ["current"], faultNumbers: ["ofProduct"] },
}).handle(async ({ params, query, caller }, { clock, directory, faultNumbers }) => {
  const reference = await directory.current();
  const now = clock.now();
  const today = osloDay(now);
  const product = reference.product(params.productId);
  const question = { directory: reference, caller, today, scope: "fault" } as const;
  if (!product || !mayCompare(question, product.vendorId)) throw new Problem("product.unknown");
  const year = query.year ?? yearOf(today);
  const faults = await faultNumbers.ofProduct(product.productId, year);
  return { status: 200, body: faultStatisticsOf(product.productId, faults, { year, now }) };
});
