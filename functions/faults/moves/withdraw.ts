import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { WithdrawReason } from "../../../shared/records/fault-report.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "../moving/moving.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/withdraw",
  summary: "Takes a report back: the fault was in the library's own set-up, or there was none",
  access: ["fault.write", "county"],
  params: reportParams,
  body: z.strictObject({ reason: WithdrawReason }).meta({ id: "ReportWithdrawal" }),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const { reason } = input.body;
  return moveAs({ mover: await libraryMover(input, ports), move: "withdraw", reason }, input, ports);
});
