import * as z from "zod";
import { reportFault, reportFaultUses } from "../../shared/commands/report-fault.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { FaultReportBody, FaultReportView } from "../../shared/records/fault-report.ts";
import { viewFor } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports",
  summary: "Reports that a product does not work at the library",
  access: ["fault.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: FaultReportBody,
  takesKey: true,
  returns: { 201: FaultReportView, 200: FaultReportView },
  fails: ["library.unknown", "product.unknown", "fault-report.refused"],
  uses: { ...reportFaultUses, clock: ["now", "today"] },
}).handle(async ({ params, body, key, caller, request }, ports) => {
  const directory = await ports.directory.current();
  const question = { directory, caller, today: ports.clock.today(), ...params };
  const { actor, library } = actorFor({ ...question, scope: "fault.write" });
  const made = await reportFault({ actor, library, body, key, consumer: caller.consumer }, ports);
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: viewFor({ as: "library", library }, made.record, made.product),
    etag: String(made.record.version),
    location: `${request.path}/${made.record.id}`,
    replayed: made.outcome === "replayed",
  };
});
