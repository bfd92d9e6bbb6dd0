import { route } from "../../../shared/http/route.ts";
import { changingUses } from "../changing.ts";
import { agreementParams, ProductRecord } from "../products/bodies.ts";
import { moveAgreement } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/agreements/{year}/approve",
  summary: "Approves a prepared agreement",
  access: ["operator"],
  params: agreementParams,
  needsVersion: true,
  returns: { 200: ProductRecord },
  fails: [
    "caller.not-operator",
    "product.unknown",
    "product.incomplete",
    "agreement.unknown",
    "agreement.wrong-state",
  ],
  uses: changingUses,
}).handle(async ({ params, version, caller }, ports) => ({
  status: 200,
  ...(await moveAgreement("approve", { ...params, version, caller }, ports)),
}));
