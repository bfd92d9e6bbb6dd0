import { route } from "../../../shared/http/route.ts";
import { aroundProduct, keptProduct, operatorNow } from "../changing.ts";
import { ProductRecord, productParams, recordReply } from "./bodies.ts";

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/record",
  summary:
    "Shows the operator a product with its state, every agreement, its completeness and who changed it",
  access: ["operator"],
  params: productParams,
  returns: { 200: ProductRecord },
  fails: ["caller.not-operator", "product.unknown"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    products: ["kept"],
    organisations: ["read"],
  },
}).handle(async ({ params: { productId }, caller }, ports) => {
  const operating = await operatorNow(caller, ports);
  const kept = await keptProduct(productId, ports);
  const around = await aroundProduct({ operating, vendorId: kept.record.vendorId }, ports);
  return { status: 200, ...recordReply(kept, around) };
});
