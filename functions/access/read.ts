import { osloDay } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { AccessRequestView } from "../../shared/records/access/view.ts";
import { mayAct, readerOf } from "../../shared/records/authority.ts";
import { caseParams, keyIn } from "./params.ts";
import { maySee, viewFor } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}",
  summary: "Shows an access request: its history, what happens next, whose turn it is and by when",
  access: ["access", "county", "vendor", "operator"],
  params: caseParams,
  returns: { 200: AccessRequestView },
  fails: ["library.unknown", "access-request.unknown"],
  uses: { clock: ["now"], directory: ["current"], accessRequests: ["read"] },
}).handle(async ({ params, caller }, { clock, directory, accessRequests }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const now = clock.now();
  const question = { directory: reference, caller, libraryNumber, today: osloDay(now) };
  const reader = readerOf({ ...question, scope: "access" });
  const record = await accessRequests.read(keyIn(params));
  if (!record || !maySee(reader, record)) throw new Problem("access-request.unknown");
  const acts = mayAct({ ...question, scope: "access.write" });
  const body = viewFor(reader, record, { product: reference.product(record.productId), now, acts });
  return { status: 200, body, etag: String(record.version) };
});
