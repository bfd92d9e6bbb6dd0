import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { showAccessForm } from "./filing/asking.ts";
import { productParams, yearQuery } from "./forms.ts";
import { doorOf, readingUses } from "./reading.ts";
import { beginningOf } from "./rules.ts";
import { showClosed } from "./showing.ts";

export const handler = route({
  method: "GET",
  path: "/door/{token}/access-requests/{productId}",
  summary: "Shows what the vendor of a product must know before it can connect the library; changes nothing",
  access: "public",
  page: true,
  params: productParams,
  query: yearQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken", "product.unknown"],
  uses: { ...readingUses, ipRegister: ["read"] },
}).handle(async ({ params, query }, ports) => {
  const door = await doorOf(params.token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  const product = door.directory.product(params.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const registered = await ports.ipRegister.read(door.library.libraryNumber);
  const form = { ...beginningOf(door, registered?.rows ?? []), year: query.year };
  return { status: 200, ...showAccessForm(door, product, { place: { ...params, language }, form }) };
});
