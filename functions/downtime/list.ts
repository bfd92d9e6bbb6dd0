import * as z from "zod";
import { bindingOf, listOf, listQuery, pageSize } from "../../shared/http/lists.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { DowntimeView, downtimeView } from "../../shared/records/faults/downtime.ts";

// Ids are hashes, so pages have no order of their own; inside a page what begins last comes first.
export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/downtime",
  summary: "Lists all planned maintenance of a product, also what is over or cancelled",
  access: "public",
  params: z.object({ productId: ProductId }),
  query: z.strictObject(listQuery),
  returns: { 200: listOf(DowntimeView) },
  maxAge: 60,
  fails: ["product.unknown"],
  uses: { clock: ["now"], directory: ["current"], cursors: ["open", "seal"], downtimes: ["list"] },
}).handle(async ({ params, query, request }, { clock, directory, cursors, downtimes }) => {
  const reference = await directory.current();
  if (reference.product(params.productId)?.state !== "complete") throw new Problem("product.unknown");
  const now = clock.now();
  const binding = bindingOf(request, query, null);
  const after = await cursors.open(query.cursor, binding);
  const page = await downtimes.list(params.productId, { limit: query.limit ?? pageSize, after });
  const items = page.items
    .map((one) => downtimeView(one, now))
    .sort((one, other) => (one.from < other.from ? 1 : -1));
  return { status: 200, body: { items, next: await cursors.seal(page.after, binding) } };
});
