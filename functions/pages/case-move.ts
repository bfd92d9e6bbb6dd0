import { route } from "../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { caseForm } from "./forms.ts";
import { moveByForm, movingUses } from "./moving.ts";
import { readingOf, readingUses } from "./reading.ts";
import { renew, renewingUses } from "./renewing.ts";
import { showCase, showClosed } from "./showing.ts";

export const handler = route({
  method: "POST",
  path: "/cases/{token}",
  summary: "Makes the move that was chosen on the page of a case; without a choice nothing happens",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  body: caseForm,
  returns: { 200: "content", 409: "content", 410: "content", 422: "content" },
  fails: ["link.broken"],
  uses: { ...readingUses, ...movingUses, ...renewingUses },
}).handle(async ({ params, query, body }, ports) => {
  const reading = await readingOf(params.token, ports);
  const language = query.lang ?? reading.link.language;
  if (reading.closed === "expired") {
    const wanted = { ...reading.link, page: "case" } as const;
    const asked = await renew(wanted, { choice: body.renew, language, now: reading.now }, ports);
    return { status: asked.status, ...showClosed(reading, { language, notice: asked.notice }) };
  }
  if (reading.closed) return { status: 410, ...showClosed(reading, { language }) };
  const { status, notice, found } = await moveByForm(reading, { form: body, language }, ports);
  return { status, ...(await showCase({ ...reading, found }, { language, notice }, ports)) };
});
