import { route } from "../../shared/http/route.ts";
import { systemsPage } from "../../shared/pages/site/systems-page.ts";
import { operatorToday, pageSeconds, readerOf, siteQuery } from "./asking.ts";
import { offeringUses, productsOnOffer } from "./offering.ts";
import { simplest } from "./rules.ts";

export const handler = route({
  method: "GET",
  path: "/for-library-systems",
  summary: "Shows how a library system gets a token and calls the API",
  access: "public",
  page: "public",
  query: siteQuery,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: { ...offeringUses, endpoints: ["known"] },
}).handle(async (input, ports) => {
  const [products, operator] = await Promise.all([productsOnOffer(ports), operatorToday(ports)]);
  const page = { endpoints: ports.endpoints.known(), example: simplest(products), operator };
  return { status: 200, ...systemsPage(page, readerOf(input)) };
});
