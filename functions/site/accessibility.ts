import { route } from "../../shared/http/route.ts";
import { prosePage } from "../../shared/pages/site/prose-page.ts";
import { accessibilityProse } from "../../shared/pages/site/words/accessibility.ts";
import { operatorToday, operatorUses, pageSeconds, readerOf, siteQuery } from "./asking.ts";

const path = "/accessibility";

export const handler = route({
  method: "GET",
  path,
  summary: "States how accessible the pages are, and what is known to be wrong",
  access: "public",
  page: "public",
  query: siteQuery,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: operatorUses,
}).handle(async (input, ports) => {
  const operator = await operatorToday(ports);
  return { status: 200, ...prosePage({ path, prose: accessibilityProse, operator }, readerOf(input)) };
});
