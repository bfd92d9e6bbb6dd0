import { route } from "../../shared/http/route.ts";
import { pageQuery, tokenParams, workForm } from "./forms.ts";
import { movingUses } from "./moving.ts";
import { answerRows } from "./work/answering.ts";
import { workOf, workUses } from "./work/reading.ts";
import { showClosedWork, showWork } from "./work/showing.ts";

export const handler = route({
  method: "POST",
  path: "/open-cases/{token}",
  summary: "Acknowledges or activates the ticked cases, each by itself; without a choice nothing happens",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  body: workForm,
  returns: { 200: "content", 410: "content", 422: "content" },
  fails: ["request.not-found"],
  uses: { ...workUses, ...movingUses },
}).handle(async ({ params, query, body }, ports) => {
  const work = await workOf(params.token, ports);
  const language = query.lang ?? work.link.language;
  if (work.closed) return { status: 410, ...showClosedWork(work, language) };
  const { status, ...answered } = await answerRows(work, { form: body, language }, ports);
  return { status, ...(await showWork(work, { language, ...answered }, ports)) };
});
