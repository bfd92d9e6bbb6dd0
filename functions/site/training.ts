import { route } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { trainingPage } from "../../shared/pages/site/training-page.ts";
import { training } from "../../shared/records/training/shown.ts";
import { pageSeconds, readerOf, siteQuery } from "./asking.ts";
import { offeringUses, productsOnOffer } from "./offering.ts";
import { taught } from "./rules.ts";

/** A product that is none is as none: an address from elsewhere still shows a list. */
const asked = siteQuery.extend({ product: ProductId.optional().catch(undefined) });

export const handler = route({
  method: "GET",
  path: "/training",
  summary: "Shows webinars to come and captioned recordings, narrowed by product",
  access: "public",
  page: "public",
  query: asked,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: { ...offeringUses, clock: ["now", "today"], publicCatalogue: ["current", "webinars"] },
}).handle(async (input, ports) => {
  const [offered, webinars] = await Promise.all([productsOnOffer(ports), ports.publicCatalogue.webinars()]);
  const now = ports.clock.now();
  const products = new Map(offered.map(({ productId, name }) => [productId, name]));
  const wished = input.query.product;
  const product = wished !== undefined && products.has(wished) ? wished : undefined;
  const page = {
    ...training(webinars, { now, product }),
    product,
    choices: taught(offered, training(webinars, { now })),
    products,
  };
  return { status: 200, ...trainingPage(page, readerOf(input)) };
});
