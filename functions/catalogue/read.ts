import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { PublicProduct, publicProduct } from "../../shared/records/catalogue/public-product.ts";

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}",
  summary: "Shows a product with its four answers and its agreements",
  access: "public",
  params: z.object({ productId: ProductId }),
  returns: { 200: PublicProduct },
  maxAge: 60,
  fails: ["product.unknown"],
  uses: { clock: ["today"], directory: ["current"], products: ["read"] },
}).handle(async ({ params }, { clock, directory, products }) => {
  const [product, reference] = await Promise.all([products.read(params.productId), directory.current()]);
  const body = product && publicProduct(product, { directory: reference, today: clock.today() });
  if (!body) throw new Problem("product.unknown");
  return { status: 200, body };
});
