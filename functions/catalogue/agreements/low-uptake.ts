import { route } from "../../../shared/http/route.ts";
import { changingUses } from "../changing.ts";
import { agreementParams, ProductRecord } from "../products/bodies.ts";
import { moveAgreement } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/agreements/{year}/low-uptake",
  summary: "Ends an offered agreement that too few libraries chose, before its year begins",
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
  ...(await moveAgreement("low_uptake", { ...params, version, caller }, ports)),
}));
