import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { pageQuery } from "../../shared/pages/taken.ts";
import { accessUses, askByForm } from "./filing/asking.ts";
import { accessForm, productParams } from "./forms.ts";
import { doorOf, readingUses } from "./reading.ts";
import { showClosed } from "./showing.ts";

export const handler = route({
  method: "POST",
  path: "/door/{token}/access-requests/{productId}",
  summary: "Asks a vendor to connect the library, by the rules of the API; without a choice nothing happens",
  access: "public",
  page: true,
  params: productParams,
  query: pageQuery,
  body: accessForm,
  returns: { 200: "content", 409: "content", 410: "content", 422: "content" },
  fails: ["link.broken", "product.unknown"],
  uses: { ...readingUses, ...accessUses, links: [...readingUses.links, ...accessUses.links] },
}).handle(async ({ params, query, body }, ports) => {
  const door = await doorOf(params.token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  const product = door.directory.product(params.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  return askByForm(door, { product, form: body, place: { ...params, language } }, ports);
});
