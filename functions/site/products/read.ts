import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { ProductId } from "../../../shared/kinds.ts";
import { missingProductPage, productPage } from "../../../shared/pages/site/product-page.ts";
import { standingFor } from "../../../shared/pages/site/status-pieces.ts";
import { training } from "../../../shared/records/training/shown.ts";
import { operatorToday, pageSeconds, readerOf, siteQuery } from "../asking.ts";
import { offeringUses, productOf } from "../offering.ts";

export const handler = route({
  method: "GET",
  path: "/products/{productId}",
  summary:
    "Shows a product: its status, the four answers, its agreements and its training; one that is not there, how to find it",
  access: "public",
  page: "public",
  params: z.object({ productId: z.string().max(200) }),
  query: siteQuery,
  returns: { 200: "content", 404: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: {
    ...offeringUses,
    clock: ["now", "today"],
    publicCatalogue: ["current", "webinars"],
    status: ["ofProduct"],
  },
}).handle(async (input, ports) => {
  const productId = ProductId.safeParse(input.params.productId).data;
  const product = productId && (await productOf(productId, ports));
  if (!product) return { status: 404, ...missingProductPage(readerOf(input)) };
  const [shown, operator, webinars] = await Promise.all([
    ports.status.ofProduct(product.productId),
    operatorToday(ports),
    ports.publicCatalogue.webinars(),
  ]);
  const now = ports.clock.now();
  const page = {
    product,
    standing: standingFor(product.productId, shown, now),
    training: training(webinars, { now, product: product.productId }),
    operator,
  };
  return { status: 200, ...productPage(page, readerOf(input)) };
});
