import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "../moving/moving.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/confirm",
  summary: "Says that what was reported as fixed is fixed",
  access: ["fault.write", "county"],
  params: reportParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) =>
  moveAs({ mover: await libraryMover(input, ports), move: "confirm" }, input, ports),
);
