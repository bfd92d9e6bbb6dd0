import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { moveAs, moveFails, moveUses, vendorMover } from "../moving/moving.ts";
import { saidBy, Words } from "../moving/spoken.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/not-ours",
  summary: "Says that the fault lies elsewhere; the operator takes the report further",
  access: ["vendor"],
  params: reportParams,
  body: z.strictObject({ text: Words.optional() }).meta({ id: "NotOurs" }).optional(),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const mover = await vendorMover(input, ports);
  const said = saidBy("vendor", { pointer: "/text", text: input.body?.text }, ports.clock.now());
  return moveAs({ mover, move: "not_ours", changes: { said } }, input, ports);
});
