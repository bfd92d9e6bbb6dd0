import * as z from "zod";
import { instantAt } from "../../../shared/clock.ts";
import { route } from "../../../shared/http/route.ts";
import { FaultReportAnswer } from "../../../shared/records/faults/view.ts";
import { moveFails } from "../moving/moving.ts";
import { checkPromises, speakOfIncident, speakUses } from "../moving/speaking.ts";
import { Moment } from "../moving/spoken.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/identified",
  summary: "Says that the vendor has found the fault; with it the incident is confirmed",
  access: ["vendor"],
  params: reportParams,
  body: z.strictObject({ nextUpdateAt: Moment.optional() }).meta({ id: "Identified" }).optional(),
  needsVersion: true,
  returns: { 200: FaultReportAnswer },
  fails: [...moveFails, "incident.wrong-state"],
  uses: speakUses,
}).handle((input, ports) => {
  const nextUpdateAt = input.body?.nextUpdateAt;
  checkPromises({ "/nextUpdateAt": nextUpdateAt }, ports.clock.now());
  const changes = nextUpdateAt === undefined ? {} : { nextUpdateAt: instantAt(Date.parse(nextUpdateAt)) };
  return speakOfIncident({ move: "identify", changes }, input, ports);
});
