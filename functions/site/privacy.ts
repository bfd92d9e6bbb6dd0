import { route } from "../../shared/http/route.ts";
import { prosePage } from "../../shared/pages/site/prose-page.ts";
import { privacyProse } from "../../shared/pages/site/words/privacy.ts";
import { operatorToday, operatorUses, pageSeconds, readerOf, siteQuery } from "./asking.ts";

const path = "/privacy";

export const handler = route({
  method: "GET",
  path,
  summary: "Tells what is kept of whom, why and for how long",
  access: "public",
  page: "public",
  query: siteQuery,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: operatorUses,
}).handle(async (input, ports) => {
  const operator = await operatorToday(ports);
  return { status: 200, ...prosePage({ path, prose: privacyProse, operator }, readerOf(input)) };
});
