import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { FaultReportAnswer } from "../../../shared/records/faults/view.ts";
import { moveFails } from "../moving/moving.ts";
import { speakOfIncident, speakUses } from "../moving/speaking.ts";
import { checkTexts, Words } from "../moving/spoken.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/workaround",
  summary: "Tells what libraries can do until the fault is over",
  access: ["vendor"],
  params: reportParams,
  body: z.strictObject({ text: Words }).meta({ id: "Workaround" }),
  needsVersion: true,
  returns: { 200: FaultReportAnswer },
  fails: [...moveFails, "incident.wrong-state"],
  uses: speakUses,
}).handle((input, ports) => {
  const { text } = input.body;
  checkTexts({ "/text": text });
  return speakOfIncident({ move: "workaround", changes: { workaround: text } }, input, ports);
});
