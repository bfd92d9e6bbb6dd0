import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { AccessRequestView } from "../../shared/records/access-request.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { caseParams, keyIn } from "./params.ts";
import { viewFor } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/withdraw",
  summary: "Withdraws an access request that is not yet activated",
  access: ["access.write", "county"],
  params: caseParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: ["library.unknown", "access-request.unknown", "access-request.wrong-state"],
  uses: {
    clock: ["now", "today"],
    ids: ["next"],
    directory: ["current"],
    accessRequests: ["move"],
  },
}).handle(async ({ params, version, caller }, { clock, ids, directory, accessRequests }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const question = { directory: reference, caller, libraryNumber, today: clock.today() };
  const { actor, library } = actorFor({ ...question, scope: "access.write" });
  const moved = await accessRequests.move(keyIn(params), {
    move: "withdraw",
    version,
    eventId: ids.next(),
    at: clock.now(),
    actor,
    reason: null,
  });
  if (moved.outcome === "unknown") throw new Problem("access-request.unknown");
  if (moved.outcome === "stale") throw new Problem("request.version-stale");
  if (moved.outcome === "wrong_state") throw new Problem("access-request.wrong-state");
  const product = reference.product(moved.record.productId);
  const body = viewFor({ as: "library", library }, moved.record, product);
  return { status: 200, body, etag: String(moved.record.version) };
});
