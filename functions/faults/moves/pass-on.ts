import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { VendorId } from "../../../shared/kinds.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { moveAs, moveFails, moveUses, operatorMover } from "../moving/moving.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/pass-on",
  summary: "Sends a report that is not the vendor's to the vendor whose it is",
  access: ["operator"],
  params: reportParams,
  body: z.strictObject({ vendorId: VendorId }).meta({ id: "PassedOn" }),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const mover = await operatorMover(input, ports);
  const { vendorId } = input.body;
  const vendor = (await ports.directory.current()).organisation(vendorId);
  if (vendor?.kind !== "vendor" || !vendor.roles.includes("support"))
    throw new Problem("fault-report.refused", {
      flaws: [{ pointer: "/vendorId", code: "another_vendor_needed" }],
    });
  return moveAs({ mover, move: "pass_on", changes: { vendorId, incidentId: null } }, input, ports);
});
