import { route } from "../../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../../shared/pages/taken.ts";
import { answerByForm, answeringUses } from "./answering.ts";
import { registeredBy, registeredUses, showClosed, showRegistered } from "./reading.ts";
import { catalogueFields } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/registered/{token}",
  summary:
    "Confirms what is registered about a product, or proposes changes; without a choice nothing happens",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  body: catalogueFields,
  returns: { 200: "content", 409: "content", 410: "content", 422: "content" },
  fails: ["request.not-found"],
  uses: {
    ...registeredUses,
    ...answeringUses,
    products: ["kept", "replace"],
  },
}).handle(async ({ params, query, body }, ports) => {
  const registered = await registeredBy(params.token, ports);
  const language = query.lang ?? registered.link.language;
  if (registered.closed !== null) return showClosed(registered.closed, { language });
  const { status, notice } = await answerByForm(registered, { form: body, language }, ports);
  const now = status === 422 ? registered : await registeredBy(params.token, ports);
  if (now.closed !== null) return showClosed(now.closed, { language });
  return { status, ...(await showRegistered(now, { language, notice }, ports)) };
});
