import * as z from "zod";
import { bindingOf, listOf, listQuery, pageSize } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { readerOf } from "../../shared/records/authority.ts";
import { FaultReportView } from "../../shared/records/fault-report.ts";
import { maySee, viewFor } from "./rules.ts";

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
  const reader = readerOf({ directory: reference, caller, libraryNumber, today, scope: "fault" });
  const binding = bindingOf(request, query, caller);
  const after = await cursors.open(query.cursor, binding);
  const page = await faultReports.list(libraryNumber, { limit: query.limit ?? pageSize, after });
  const items = page.items
    .filter((record) => maySee(reader, record))
    .sort((one, other) => (one.reportedAt < other.reportedAt ? 1 : -1))
    .map((record) => viewFor(reader, record, reference.product(record.productId)));
  return { status: 200, body: { items, next: await cursors.seal(page.after, binding) } };
});
