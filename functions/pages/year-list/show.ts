import { route } from "../../../shared/http/route.ts";
import { tokenParams } from "../../../shared/pages/taken.ts";
import { workQuery } from "../forms.ts";
import { listOf, listUses, showClosedList, showList, tableOf } from "./reading.ts";

export const handler = route({
  method: "GET",
  path: "/year-lists/{token}",
  summary:
    "Shows a vendor whose access goes on, is new or ends with a year, or gives it as a table; changes nothing",
  access: "public",
  page: true,
  params: tokenParams,
  query: workQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken"],
  uses: listUses,
}).handle(async ({ params, query }, ports) => {
  const list = await listOf(params.token, ports);
  const language = query.lang ?? list.link.language;
  if (list.closed) return { status: 410, ...showClosedList(list, language) };
  return { status: 200, ...(query.as === "csv" ? tableOf(list, language) : showList(list, language)) };
});
