import { route } from "../../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../../shared/pages/taken.ts";
import { registeredBy, registeredUses, showClosed, showRegistered } from "./reading.ts";

export const handler = route({
  method: "GET",
  path: "/registered/{token}",
  summary: "Shows a vendor what is registered about a product; changes nothing",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["request.not-found"],
  uses: registeredUses,
}).handle(async ({ params, query }, ports) => {
  const registered = await registeredBy(params.token, ports);
  const language = query.lang ?? registered.link.language;
  if (registered.closed !== null) return showClosed(registered.closed, { language });
  return { status: 200, ...(await showRegistered(registered, { language }, ports)) };
});
