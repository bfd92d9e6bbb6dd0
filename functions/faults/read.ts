import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { mayAct, readerOf } from "../../shared/records/authority.ts";
import { FaultReportAnswer } from "../../shared/records/faults/view.ts";
import { incidentOf } from "./incident-of.ts";
import { reportParams } from "./params.ts";
import { answerFor, maySee, viewFor } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}",
  summary: "Shows a fault report with its history, and the open fault behind it",
  access: ["fault", "county", "vendor", "operator"],
  params: reportParams,
  returns: { 200: FaultReportAnswer },
  fails: ["library.unknown", "fault-report.unknown"],
  uses: { clock: ["today"], directory: ["current"], faultReports: ["read"], incidents: ["read"] },
}).handle(async ({ params, caller, language }, { clock, directory, faultReports, incidents }) => {
  const reference = await directory.current();
  const { libraryNumber, faultReportId } = params;
  const today = clock.today();
  const question = { directory: reference, caller, libraryNumber, today };
  const reader = readerOf({ ...question, scope: "fault" });
  const record = await faultReports.read(libraryNumber, faultReportId);
  if (!record || !maySee(reader, record)) throw new Problem("fault-report.unknown");
  const product = reference.product(record.productId);
  const acts = mayAct({ ...question, scope: "fault.write" });
  const view = viewFor(reader, record, { product, acts });
  const body = answerFor(view, { record, incident: await incidentOf(record, incidents), product, language });
  return { status: 200, body, etag: String(record.version) };
});
