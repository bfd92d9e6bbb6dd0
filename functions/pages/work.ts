import { route } from "../../shared/http/route.ts";
import { tokenParams } from "../../shared/pages/taken.ts";
import { workQuery } from "./forms.ts";
import { workOf, workUses } from "./work/reading.ts";
import { showClosedWork, showWork, workTable } from "./work/showing.ts";

export const handler = route({
  method: "GET",
  path: "/open-cases/{token}",
  summary: "Shows a vendor all its open cases, or gives them as a table; changes nothing",
  access: "public",
  page: true,
  params: tokenParams,
  query: workQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken"],
  uses: workUses,
}).handle(async ({ params, query }, ports) => {
  const work = await workOf(params.token, ports);
  const language = query.lang ?? work.link.language;
  if (work.closed) return { status: 410, ...showClosedWork(work, { language }) };
  const shown = query.as === "csv" ? workTable(work, language, ports) : showWork(work, { language }, ports);
  return { status: 200, ...(await shown) };
});
