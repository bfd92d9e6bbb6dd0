import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "../moving/moving.ts";
import { saidBy, Words } from "../moving/spoken.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/reopen",
  summary: "Says that what was reported as fixed is still broken; enough of these open the incident again",
  access: ["fault.write", "county"],
  params: reportParams,
  body: z.strictObject({ text: Words.optional() }).meta({ id: "StillBroken" }).optional(),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const mover = await libraryMover(input, ports);
  const said = saidBy("library", { pointer: "/text", text: input.body?.text }, ports.clock.now());
  return moveAs({ mover, move: "reopen", reason: "still_broken", changes: { said } }, input, ports);
});
