import { route } from "../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { workForm } from "./forms.ts";
import { movingUses } from "./moving.ts";
import { renew, renewingUses } from "./renewing.ts";
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
  fails: ["link.broken"],
  uses: { ...workUses, ...movingUses, ...renewingUses },
}).handle(async ({ params, query, body }, ports) => {
  const work = await workOf(params.token, ports);
  const language = query.lang ?? work.link.language;
  if (work.closed === "expired") {
    const wanted = { ...work.link, page: "work" } as const;
    const asked = await renew(wanted, { choice: body.renew, language, now: work.now }, ports);
    return { status: asked.status, ...showClosedWork(work, { language, notice: asked.notice }) };
  }
  if (work.closed) return { status: 410, ...showClosedWork(work, { language }) };
  const { status, ...answered } = await answerRows(work, { form: body, language }, ports);
  return { status, ...(await showWork(work, { language, ...answered }, ports)) };
});
