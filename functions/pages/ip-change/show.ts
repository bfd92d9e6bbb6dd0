import { route } from "../../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../../shared/pages/taken.ts";
import { changeOf, changeUses, showChange } from "./reading.ts";

export const handler = route({
  method: "GET",
  path: "/ip-changes/{token}",
  summary: "Shows a vendor which IP addresses of a library came and which went; changes nothing",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content", 422: "content" },
  fails: ["link.broken"],
  uses: changeUses,
}).handle(async ({ params, query }, ports) => {
  const reading = await changeOf(params.token, ports);
  return showChange(reading, { language: query.lang ?? reading.link.language });
});
