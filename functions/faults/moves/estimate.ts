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
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/estimate",
  summary: "Says when the fault is expected to be over, and when there will be more to tell",
  access: ["vendor"],
  params: reportParams,
  body: z.strictObject({ until: Moment, nextUpdateAt: Moment.optional() }).meta({ id: "Estimate" }),
  needsVersion: true,
  returns: { 200: FaultReportAnswer },
  fails: [...moveFails, "incident.wrong-state"],
  uses: speakUses,
}).handle((input, ports) => {
  const { until, nextUpdateAt } = input.body;
  checkPromises({ "/until": until, "/nextUpdateAt": nextUpdateAt }, ports.clock.now());
  const changes = {
    estimate: instantAt(Date.parse(until)),
    ...(nextUpdateAt !== undefined && { nextUpdateAt: instantAt(Date.parse(nextUpdateAt)) }),
  };
  return speakOfIncident({ move: "estimate", changes }, input, ports);
});
