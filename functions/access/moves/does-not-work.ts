import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { caseParams } from "../params.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "./moving.ts";
import { saidBy, Words } from "./spoken.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/does-not-work",
  summary:
    "Says that an access the vendor has opened does not work, and how; the turn goes back to the vendor",
  access: ["access.write", "county"],
  params: caseParams,
  body: z.strictObject({ text: Words }).meta({ id: "DoesNotWork" }),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const mover = await libraryMover(input, ports);
  const said = saidBy("library", { pointer: "/text", text: input.body.text }, ports.clock.now());
  const made = { mover, move: "does_not_work", reason: "does_not_work", changes: { said } } as const;
  return moveAs(made, input, ports);
});
