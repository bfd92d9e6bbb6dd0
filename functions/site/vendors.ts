import { route } from "../../shared/http/route.ts";
import { prosePage } from "../../shared/pages/site/prose-page.ts";
import { vendorsProse } from "../../shared/pages/site/words/vendors.ts";
import { operatorToday, operatorUses, pageSeconds, readerOf, siteQuery } from "./asking.ts";

const path = "/for-vendors";

export const handler = route({
  method: "GET",
  path,
  summary: "Tells vendors how cases reach them and what is expected",
  access: "public",
  page: "public",
  query: siteQuery,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: operatorUses,
}).handle(async (input, ports) => {
  const operator = await operatorToday(ports);
  return { status: 200, ...prosePage({ path, prose: vendorsProse, operator }, readerOf(input)) };
});
