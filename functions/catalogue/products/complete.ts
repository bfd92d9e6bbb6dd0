import { route } from "../../../shared/http/route.ts";
import { changingUses } from "../changing.ts";
import { ProductRecord, productParams } from "./bodies.ts";
import { moveProduct } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/complete",
  summary: "Marks a draft as complete; refused with everything that is missing",
  access: ["operator"],
  params: productParams,
  needsVersion: true,
  returns: { 200: ProductRecord },
  fails: ["caller.not-operator", "product.unknown", "product.wrong-state", "product.incomplete"],
  uses: changingUses,
}).handle(async ({ params: { productId }, version, caller }, ports) => ({
  status: 200,
  ...(await moveProduct("complete", { productId, version, caller }, ports)),
}));
