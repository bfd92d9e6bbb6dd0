import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { pageQuery } from "../../shared/pages/taken.ts";
import { faultUses, reportByForm } from "./filing/reporting.ts";
import { faultForm, productParams } from "./forms.ts";
import { doorOf, readingUses } from "./reading.ts";
import { showClosed } from "./showing.ts";

export const handler = route({
  method: "POST",
  path: "/door/{token}/fault-reports/{productId}",
  summary: "Reports a fault of a product, by the rules of the API; without a choice nothing happens",
  access: "public",
  page: true,
  params: productParams,
  query: pageQuery,
  body: faultForm,
  returns: { 200: "content", 410: "content", 422: "content" },
  fails: ["link.broken", "product.unknown"],
  uses: { ...readingUses, ...faultUses, links: [...readingUses.links, ...faultUses.links] },
}).handle(async ({ params, query, body }, ports) => {
  const door = await doorOf(params.token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  const product = door.directory.product(params.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  return reportByForm(door, { product, form: body, place: { ...params, language } }, ports);
});
