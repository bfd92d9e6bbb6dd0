import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { undoOf } from "../../../shared/records/access/legal-moves.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { caseParams, keyIn } from "../params.ts";
import { maySee } from "../view.ts";
import { moveAs, moveFails, moveUses, vendorMover, wrongState } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/undo",
  summary: "Takes the vendor's last move back, within 24 hours and while nothing later happened",
  access: ["vendor"],
  params: caseParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: { ...moveUses, cases: ["read"] },
}).handle(async (input, ports) => {
  const mover = await vendorMover(input, ports);
  const { libraryNumber, accessRequestId: id } = input.params;
  keyIn(input.params);
  const found = await ports.cases.read({ kind: "access-request", libraryNumber, id });
  if (found?.kind !== "access-request" || !maySee(mover.reader, found.record))
    throw new Problem("access-request.unknown");
  if (found.record.version !== input.version) throw new Problem("request.version-stale");
  const now = ports.clock.now();
  const move = undoOf(found.record, now);
  if (move === null) throw wrongState(found.record, mover, now);
  return moveAs({ mover, move }, input, ports);
});
