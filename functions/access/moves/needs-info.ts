import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { caseParams } from "../params.ts";
import { moveAs, moveFails, moveUses, vendorMover } from "./moving.ts";
import { saidBy, Words } from "./spoken.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/needs-info",
  summary: "Asks the library something; the turn is the library's until it answers",
  access: ["vendor"],
  params: caseParams,
  body: z.strictObject({ question: Words }).meta({ id: "Question" }),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const mover = await vendorMover(input, ports);
  const said = saidBy("vendor", { pointer: "/question", text: input.body.question }, ports.clock.now());
  return moveAs({ mover, move: "needs_info", changes: { said } }, input, ports);
});
