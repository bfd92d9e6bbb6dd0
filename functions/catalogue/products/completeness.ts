import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { ProductId } from "../../../shared/kinds.ts";
import { readingVendor, readsAll } from "../../../shared/records/authority.ts";
import { Completeness, completenessOf } from "../../../shared/records/catalogue/completeness.ts";
import { productParams } from "./bodies.ts";

const ProductCompleteness = Completeness.extend({
  productId: ProductId,
  mayBeOffered: z.boolean().describe("Nothing is missing that blocks an offer"),
}).meta({ id: "ProductCompleteness" });

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/completeness",
  summary: "Shows what a product lacks, to the operator and to its vendor",
  access: ["operator", "vendor"],
  params: productParams,
  returns: { 200: ProductCompleteness },
  fails: ["product.unknown"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    products: ["read"],
    organisations: ["read"],
  },
}).handle(async ({ params: { productId }, caller }, { clock, directory, products, organisations }) => {
  const question = { directory: await directory.current(), caller, today: clock.today() };
  const product = await products.read(productId);
  // A draft of somebody else and a product that does not exist are refused alike.
  if (!product || !(readsAll(question) || readingVendor(question) === product.vendorId))
    throw new Problem("product.unknown");
  const vendor = await organisations.read(product.vendorId);
  const completeness = completenessOf(product, { vendor, now: clock.now() });
  const mayBeOffered = product.state === "complete" && completeness.missing.every(({ blocks }) => !blocks);
  return { status: 200, body: { productId, mayBeOffered, ...completeness } };
});
