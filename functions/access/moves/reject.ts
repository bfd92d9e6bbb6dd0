import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { RejectionCode } from "../../../shared/records/access-request.ts";
import { caseParams } from "../params.ts";
import { moveAs, moveFails, moveUses, operatorMover, vendorMover } from "./moving.ts";
import { saidBy, Words } from "./spoken.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/reject",
  summary: "Says no, with a reason: the vendor to what it was sent, the operator to what is held",
  access: ["vendor", "operator"],
  params: caseParams,
  body: z.strictObject({ code: RejectionCode, text: Words.optional() }).meta({ id: "Rejection" }),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const { code, text } = input.body;
  const isVendor = input.caller.scopes.includes("vendor");
  const mover = isVendor ? await vendorMover(input, ports) : await operatorMover(input, ports);
  const by = isVendor ? "vendor" : "operator";
  const said = text === undefined ? null : saidBy(by, { pointer: "/text", text }, ports.clock.now());
  const move = isVendor ? "reject" : "refuse";
  return moveAs({ mover, move, reason: code, changes: { said } }, input, ports);
});
