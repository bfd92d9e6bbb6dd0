import * as z from "zod";
import { reportFault, reportFaultUses } from "../../shared/commands/report-fault.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { FaultReportBody } from "../../shared/records/fault-report.ts";
import { FaultReportAnswer } from "../../shared/records/faults/view.ts";
import { answerFor, viewFor } from "./view.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports",
  summary: "Reports that a product does not work at the library; the answer says what is known of the fault",
  access: ["fault.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: FaultReportBody,
  takesKey: true,
  returns: { 201: FaultReportAnswer, 200: FaultReportAnswer },
  fails: ["library.unknown", "product.unknown", "fault-report.refused"],
  uses: { ...reportFaultUses, clock: ["now", "today"] },
}).handle(async ({ params, body, key, caller, request, language }, ports) => {
  const directory = await ports.directory.current();
  const question = { directory, caller, today: ports.clock.today(), ...params };
  const { actor, library } = actorFor({ ...question, scope: "fault.write" });
  const made = await reportFault({ actor, library, body, key, consumer: caller.consumer }, ports);
  const { record, product } = made;
  const view = viewFor({ as: "library", library }, record, { product, acts: true });
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: answerFor(view, { ...made, language }),
    etag: String(record.version),
    location: `${request.path}/${record.id}`,
    replayed: made.outcome === "replayed",
  };
});
