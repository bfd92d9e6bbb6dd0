import { route } from "../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { readingOf, readingUses } from "./reading.ts";
import { showCase, showClosed } from "./showing.ts";

export const handler = route({
  method: "GET",
  path: "/cases/{token}",
  summary: "Shows the case that a link in a mail is about, and what its reader may do now; changes nothing",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken"],
  uses: readingUses,
}).handle(async ({ params, query }, ports) => {
  const reading = await readingOf(params.token, ports);
  const wish = { language: query.lang ?? reading.link.language };
  if (reading.closed) return { status: 410, ...showClosed(reading, wish) };
  return { status: 200, ...(await showCase(reading, wish, ports)) };
});
