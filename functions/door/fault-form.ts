import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { pageQuery } from "../../shared/pages/taken.ts";
import { showFaultForm } from "./filing/reporting.ts";
import { productParams } from "./forms.ts";
import { doorOf, readingUses } from "./reading.ts";
import { beginningOf } from "./rules.ts";
import { showClosed } from "./showing.ts";

export const handler = route({
  method: "GET",
  path: "/door/{token}/fault-reports/{productId}",
  summary: "Shows the form that reports a fault of a product; changes nothing",
  access: "public",
  page: true,
  params: productParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken", "product.unknown"],
  uses: readingUses,
}).handle(async ({ params, query }, ports) => {
  const door = await doorOf(params.token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  const product = door.directory.product(params.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const { name, email } = beginningOf(door, []);
  return {
    status: 200,
    ...showFaultForm(door, product, { place: { ...params, language }, form: { name, email } }),
  };
});
