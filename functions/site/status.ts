import { route } from "../../shared/http/route.ts";
import { statusPage } from "../../shared/pages/site/status-page.ts";
import { standingFor } from "../../shared/pages/site/status-pieces.ts";
import { pageSeconds, readerOf, siteQuery } from "./asking.ts";
import { offeringUses, productsOnOffer } from "./offering.ts";

export const handler = route({
  method: "GET",
  path: "/status",
  summary: "Shows what is the matter with products now, and what is planned",
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
  const rows = products.map(({ productId, name }) => ({
    productId,
    name,
    standing: standingFor(productId, shown, now),
  }));
  return { status: 200, ...statusPage({ rows }, readerOf(input)) };
});
