import { route } from "../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { doorOf, readingUses } from "./reading.ts";
import { overviewUses, showClosed, showOverview } from "./showing.ts";

export const handler = route({
  method: "GET",
  path: "/door/{token}",
  summary: "Shows a library what it has: whether it works, whose turn it is, what is broken, whom to call",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken"],
  uses: { ...readingUses, ...overviewUses, links: [...readingUses.links, ...overviewUses.links] },
}).handle(async ({ params, query }, ports) => {
  const door = await doorOf(params.token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  return { status: 200, ...(await showOverview(door, { token: params.token, language }, ports)) };
});
