import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { caseParams } from "../params.ts";
import { moveAs, moveFails, moveUses, vendorMover } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/activate",
  summary: "Says that the access is open",
  access: ["vendor"],
  params: caseParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) =>
  moveAs({ mover: await vendorMover(input, ports), move: "activate" }, input, ports),
);
