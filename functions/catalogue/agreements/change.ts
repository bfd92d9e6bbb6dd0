import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { isOpenAgreement } from "../../../shared/records/catalogue/agreement-moves.ts";
import { aroundProduct, changingUses, keptProduct, operatorNow, writeProduct } from "../changing.ts";
import { AgreementBody, agreementParams, ProductRecord, recordReply } from "../products/bodies.ts";
import { withTerms } from "../rules.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/products/{productId}/agreements/{year}",
  summary: "Prepares the agreement of a year, or changes its terms, on the version of the product",
  access: ["operator"],
  params: agreementParams,
  body: AgreementBody,
  needsVersion: true,
  returns: { 200: ProductRecord },
  fails: ["caller.not-operator", "product.unknown", "agreement.unknown", "agreement.wrong-state"],
  uses: changingUses,
}).handle(async ({ params: { productId, year }, body, version, caller }, ports) => {
  const operating = await operatorNow(caller, ports);
  const seen = await keptProduct(productId, ports);
  const standing = seen.record.agreements.find((agreement) => agreement.year === year);
  if (standing && !isOpenAgreement(standing))
    throw new Problem("agreement.wrong-state", { standing: { state: standing.state, moves: [] } });
  const around = await aroundProduct({ operating, vendorId: seen.record.vendorId }, ports);
  const after = withTerms(seen.record, { year, ...body }, around);
  if (!after) throw new Problem("agreement.unknown");
  const kept = await writeProduct({ seen, after, version, what: "agree", by: operating.actor }, ports);
  return { status: 200, ...recordReply(kept, around) };
});
