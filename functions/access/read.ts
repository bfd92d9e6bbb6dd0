import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { AccessRequestView } from "../../shared/records/access-request.ts";
import { readerOf } from "../../shared/records/authority.ts";
import { caseParams, keyIn } from "./params.ts";
import { maySee, viewFor } from "./rules.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}",
  summary: "Shows an access request with its history",
  access: ["access", "county", "vendor", "operator"],
  params: caseParams,
  returns: { 200: AccessRequestView },
  fails: ["library.unknown", "access-request.unknown"],
  uses: { clock: ["today"], directory: ["current"], accessRequests: ["read"] },
}).handle(async ({ params, caller }, { clock, directory, accessRequests }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const today = clock.today();
  const reader = readerOf({ directory: reference, caller, libraryNumber, today, scope: "access" });
  const record = await accessRequests.read(keyIn(params));
  if (!record || !maySee(reader, record)) throw new Problem("access-request.unknown");
  const body = viewFor(reader, record, reference.product(record.productId));
  return { status: 200, body, etag: String(record.version) };
});
