import { route } from "../../../shared/http/route.ts";
import { changingUses } from "../changing.ts";
import { ProductRecord, productParams } from "./bodies.ts";
import { moveProduct } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/retire",
  summary: "Takes a product out of the catalogue for good; its record stays",
  access: ["operator"],
  params: productParams,
  needsVersion: true,
  returns: { 200: ProductRecord },
  fails: ["caller.not-operator", "product.unknown", "product.wrong-state", "product.incomplete"],
  uses: changingUses,
}).handle(async ({ params: { productId }, version, caller }, ports) => ({
  status: 200,
  ...(await moveProduct("retire", { productId, version, caller }, ports)),
}));
