import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { aroundProduct, changingUses, operatorNow, writeProduct } from "../changing.ts";
import { incompleteness, productFlaws, productFrom } from "../rules.ts";
import { ProductBody, ProductRecord, productParams, recordReply } from "./bodies.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/products/{productId}",
  summary: "Creates a product as a draft, or changes it; the operator's",
  access: ["operator"],
  params: productParams,
  body: ProductBody,
  needsVersion: "or_none",
  returns: { 200: ProductRecord, 201: ProductRecord },
  fails: [
    "caller.not-operator",
    "product.unknown",
    "product.refused",
    "product.incomplete",
    "product.wrong-state",
  ],
  uses: changingUses,
}).handle(async ({ params: { productId }, body, version, caller }, ports) => {
  const operating = await operatorNow(caller, ports);
  const [seen, around] = await Promise.all([
    ports.products.kept(productId),
    aroundProduct({ operating, vendorId: body.vendorId }, ports),
  ]);
  if (!seen && version > 0) throw new Problem("product.unknown");
  const before = seen?.record ?? null;
  if (before?.state === "retired")
    throw new Problem("product.wrong-state", { standing: { state: "retired", moves: [] } });
  const flaws = productFlaws(before, body, around);
  if (flaws.length > 0) throw new Problem("product.refused", { flaws });
  const after = productFrom({ productId, before }, body, around);
  const missing = incompleteness(after, around);
  if (missing.length > 0) throw new Problem("product.incomplete", { flaws: missing });
  const what = seen ? "change" : "create";
  const kept = await writeProduct({ seen, after, version, what, by: operating.actor }, ports);
  return { status: seen ? 200 : 201, ...recordReply(kept, around) };
});
