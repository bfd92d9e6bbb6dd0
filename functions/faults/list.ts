import * as z from "zod";
import { bindingOf, listOf, listQuery, pageSize } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { mayAct, readerOf } from "../../shared/records/authority.ts";
import { FaultReportView } from "../../shared/records/faults/view.ts";
import { maySee, viewFor } from "./view.ts";

// Ids are hashes, so pages have no order of their own; inside a page the newest report comes first.
export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/fault-reports",
  summary: "Lists the library's fault reports; each page is sorted newest first",
  access: ["fault", "county", "vendor", "operator"],
  params: z.object({ libraryNumber: LibraryNumber }),
  query: z.strictObject(listQuery),
  returns: { 200: listOf(FaultReportView) },
  fails: ["library.unknown"],
  uses: {
    clock: ["today"],
    directory: ["current"],
    cursors: ["open", "seal"],
    faultReports: ["list"],
  },
}).handle(async ({ params, query, caller, request }, { clock, directory, cursors, faultReports }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const today = clock.today();
  const question = { directory: reference, caller, libraryNumber, today };
  const reader = readerOf({ ...question, scope: "fault" });
  const acts = mayAct({ ...question, scope: "fault.write" });
  const binding = bindingOf(request, query, caller);
  const after = await cursors.open(query.cursor, binding);
  const page = await faultReports.list(libraryNumber, { limit: query.limit ?? pageSize, after });
  const items = page.items
    .filter((record) => maySee(reader, record))
    .sort((one, other) => (one.reportedAt < other.reportedAt ? 1 : -1))
    .map((record) => viewFor(reader, record, { product: reference.product(record.productId), acts }));
  return { status: 200, body: { items, next: await cursors.seal(page.after, binding) } };
});
