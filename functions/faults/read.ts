import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { readerOf } from "../../shared/records/authority.ts";
import { FaultReportId, FaultReportView } from "../../shared/records/fault-report.ts";
import { maySee, viewFor } from "./rules.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}",
  summary: "Shows a fault report with its history",
  access: ["fault", "county", "vendor", "operator"],
  params: z.object({ libraryNumber: LibraryNumber, faultReportId: FaultReportId }),
  returns: { 200: FaultReportView },
  fails: ["library.unknown", "fault-report.unknown"],
  uses: { clock: ["today"], directory: ["current"], faultReports: ["read"] },
}).handle(async ({ params, caller }, { clock, directory, faultReports }) => {
  const reference = await directory.current();
  const { libraryNumber, faultReportId } = params;
  const today = clock.today();
  const reader = readerOf({ directory: reference, caller, libraryNumber, today, scope: "fault" });
  const record = await faultReports.read(libraryNumber, faultReportId);
  if (!record || !maySee(reader, record)) throw new Problem("fault-report.unknown");
  const body = viewFor(reader, record, reference.product(record.productId));
  return { status: 200, body, etag: String(record.version) };
});
