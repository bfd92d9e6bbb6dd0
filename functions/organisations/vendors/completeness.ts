import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { readingVendor, readsAll } from "../../../shared/records/authority.ts";
import { completenessOf, vendorCompleteness } from "../../../shared/records/catalogue/completeness.ts";
import { VendorCompleteness, vendorParams } from "./bodies.ts";

const meanOf = (scores: readonly number[]): number =>
  Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length);

export const handler = route({
  method: "GET",
  path: "/v1/vendors/{vendorId}/completeness",
  summary: "Shows what a vendor and each of its products lack, to the operator and to the vendor",
  access: ["operator", "vendor"],
  params: vendorParams,
  returns: { 200: VendorCompleteness },
  fails: ["vendor.unknown"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    organisations: ["read"],
    products: ["all"],
  },
}).handle(async ({ params: { vendorId }, caller }, { clock, directory, organisations, products }) => {
  const question = { directory: await directory.current(), caller, today: clock.today() };
  if (!readsAll(question) && readingVendor(question) !== vendorId) throw new Problem("vendor.unknown");
  const [vendor, all] = await Promise.all([organisations.read(vendorId), products.all()]);
  if (vendor?.kind !== "vendor") throw new Problem("vendor.unknown");
  const now = clock.now();
  const own = vendorCompleteness(vendor, now);
  const ofProducts = all
    .filter((product) => product.vendorId === vendorId && product.state !== "retired")
    .map((product) => ({
      productId: product.productId,
      name: product.name,
      ...completenessOf(product, { vendor, now }),
    }));
  const score = meanOf([own.score, ...ofProducts.map((one) => one.score)]);
  return { status: 200, body: { vendorId, score, missing: own.missing, products: ofProducts } };
});
