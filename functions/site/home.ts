import { route } from "../../shared/http/route.ts";
import { homePage } from "../../shared/pages/site/home-page.ts";
import { standingFor } from "../../shared/pages/site/status-pieces.ts";
import { pageSeconds, readerOf, siteQuery } from "./asking.ts";
import { offeringUses, productsOnOffer } from "./offering.ts";

export const handler = route({
  method: "GET",
  path: "/",
  summary: "Shows the front page",
  access: "public",
  page: "public",
  query: siteQuery,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: { ...offeringUses, clock: ["now", "today"], status: ["everything"] },
}).handle(async (input, ports) => {
  const [products, shown] = await Promise.all([productsOnOffer(ports), ports.status.everything()]);
  const now = ports.clock.now();
  const troubled = products.filter(({ productId }) => standingFor(productId, shown, now).state !== "ok");
  return {
    status: 200,
    ...homePage({ troubled: troubled.length, products: products.length }, readerOf(input)),
  };
});
