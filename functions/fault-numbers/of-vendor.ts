import * as z from "zod";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { type ProductId, VendorId, wholeNumber, Year } from "../../shared/kinds.ts";
import { readingVendor, readsAll } from "../../shared/records/authority.ts";
import type { Faults } from "../../shared/records/faults/moments.ts";
import { VendorFaultStatistics, vendorStatisticsOf } from "../../shared/records/faults/numbers.ts";

const AskedYear = wholeNumber(Year);

export const handler = route({
  method: "GET",
  path: "/v1/vendors/{vendorId}/fault-statistics",
  summary: "Counts the faults of all products of a vendor in a year, for the vendor and the operator",
  access: ["vendor", "operator"],
  params: z.object({ vendorId: VendorId }),
  query: z.strictObject({ year: AskedYear.optional() }),
  returns: { 200: VendorFaultStatistics },
  fails: ["vendor.unknown"],
  uses: { clock: ["now"], directory: ["current"], faultNumbers: ["ofProduct"] },
}).handle(async ({ params: { vendorId }, query, caller }, { clock, directory, faultNumbers }) => {
  const reference = await directory.current();
  const now = clock.now();
  const today = osloDay(now);
  const question = { directory: reference, caller, today };
  const isKnown = reference.organisation(vendorId)?.kind === "vendor";
  if (!isKnown || !(readsAll(question) || readingVendor(question) === vendorId))
    throw new Problem("vendor.unknown");
  const year = query.year ?? yearOf(today);
  const faults = new Map<ProductId, Faults>();
  for (const { productId } of reference.products.filter((one) => one.vendorId === vendorId))
    faults.set(productId, await faultNumbers.ofProduct(productId, year));
  return { status: 200, body: vendorStatisticsOf(vendorId, faults, { year, now }) };
});
