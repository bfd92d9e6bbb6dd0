import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { moveAs, moveFails, moveUses, vendorMover } from "../moving/moving.ts";
import { saidBy, Words } from "../moving/spoken.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/needs-info",
  summary: "Asks the library something about the fault; the turn is the library's until it answers",
  access: ["vendor"],
  params: reportParams,
  body: z.strictObject({ question: Words }).meta({ id: "ReportQuestion" }),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const mover = await vendorMover(input, ports);
  const said = saidBy("vendor", { pointer: "/question", text: input.body.question }, ports.clock.now());
  return moveAs({ mover, move: "needs_info", changes: { said } }, input, ports);
});
