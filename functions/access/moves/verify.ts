import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { caseParams } from "../params.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/verify",
  summary: "Says that the access works, also where nobody had told of it yet",
  access: ["access.write", "county"],
  params: caseParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) =>
  moveAs({ mover: await libraryMover(input, ports), move: "verify" }, input, ports),
);
