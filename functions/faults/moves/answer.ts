import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { GivenContact } from "../../../shared/records/contact.ts";
import { FaultReportView } from "../../../shared/records/faults/view.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "../moving/moving.ts";
import { checkTexts, saidBy, Words } from "../moving/spoken.ts";
import { reportParams } from "../params.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}/answer",
  summary: "Answers the vendor's question about the fault",
  access: ["fault.write", "county"],
  params: reportParams,
  body: z.strictObject({ text: Words, contact: GivenContact.optional() }).meta({ id: "ReportAnswer" }),
  needsVersion: true,
  returns: { 200: FaultReportView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const { text, contact } = input.body;
  const mover = await libraryMover(input, ports);
  checkTexts({ "/contact/name": contact?.name, "/contact/email": contact?.email });
  const said = saidBy("library", { pointer: "/text", text }, ports.clock.now());
  return moveAs({ mover, move: "answer", changes: { said, ...(contact && { contact }) } }, input, ports);
});
