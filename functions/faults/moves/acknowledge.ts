import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { moveAs, moveFails, moveUses, vendorMover } from "../moving/moving.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/acknowledge",
  summary: "Says that the vendor has seen the report and looks into it",
  access: ["vendor"],
  params: reportParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) =>
  moveAs({ mover: await vendorMover(input, ports), move: "acknowledge" }, input, ports),
);
