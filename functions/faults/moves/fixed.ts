import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { moveAs, moveFails, moveUses, operatorMover, vendorMover } from "../moving/moving.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/fixed",
  summary: "Says that the fault is fixed; everybody who reported it is asked whether it is",
  access: ["vendor", "operator"],
  params: reportParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const isVendor = input.caller.scopes.includes("vendor");
  const mover = isVendor ? await vendorMover(input, ports) : await operatorMover(input, ports);
  return moveAs({ mover, move: isVendor ? "fix" : "settle" }, input, ports);
});
