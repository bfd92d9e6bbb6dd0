import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { ProductStatus, shownProducts, statusOf } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/status",
  summary: "Shows the state of a product: open incidents, and ongoing and scheduled maintenance",
  access: "public",
  params: z.object({ productId: ProductId }),
  returns: { 200: ProductStatus },
  maxAge: 30,
  fails: ["product.unknown"],
  uses: { clock: ["now"], directory: ["current"], status: ["ofProduct"] },
}).handle(async ({ params }, { clock, directory, status }) => {
  const reference = await directory.current();
  const now = clock.now();
  const product = shownProducts(reference, now).get(params.productId);
  if (!product) throw new Problem("product.unknown");
  const shown = await status.ofProduct(product.productId);
  return { status: 200, body: statusOf(product, shown, { directory: reference, now }) };
});
