import * as z from "zod";
import { bindingOf, listOf, listQuery } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { PublicProduct, publicProduct } from "../../shared/records/catalogue/public-product.ts";
import { Audience } from "../../shared/records/product.ts";
import { QueryYear, wantedBy } from "./view.ts";

// Fifty products with three languages of answers stay well below the megabyte one Query may return.
const pageSize = 50;

export const handler = route({
  method: "GET",
  path: "/v1/products",
  summary: "Lists the products on offer",
  access: "public",
  query: z.strictObject({ ...listQuery, year: QueryYear.optional(), audience: Audience.optional() }),
  returns: { 200: listOf(PublicProduct) },
  maxAge: 60,
  fails: [],
  uses: { clock: ["today"], directory: ["current"], cursors: ["open", "seal"], products: ["list"] },
}).handle(async ({ query, request }, { clock, directory, cursors, products }) => {
  const today = clock.today();
  const binding = bindingOf(request, query, null);
  const after = await cursors.open(query.cursor, binding);
  const limit = Math.min(query.limit ?? pageSize, pageSize);
  const [page, reference] = await Promise.all([products.list({ limit, after }), directory.current()]);
  const items = page.items
    .map((product) => publicProduct(product, { directory: reference, today }))
    .filter((product) => product !== null)
    .filter(wantedBy(query, today));
  return { status: 200, body: { items, next: await cursors.seal(page.after, binding) } };
});
