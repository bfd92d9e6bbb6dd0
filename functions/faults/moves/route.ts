import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { moveAs, moveFails, moveUses, operatorMover } from "../moving/moving.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/route",
  summary: "Takes a report that is not the vendor's to the operator's own desk",
  access: ["operator"],
  params: reportParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) =>
  moveAs({ mover: await operatorMover(input, ports), move: "route" }, input, ports),
);
