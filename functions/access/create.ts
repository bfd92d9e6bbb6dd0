import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import {
  AccessRequestBody,
  AccessRequestView,
  accessRequestId,
} from "../../shared/records/access-request.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { rangeFlaws, rangesUses } from "./ranges.ts";
import { draftOf, eligible, heldFor, viewFor } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests",
  summary: "Asks a vendor to connect the library to a product",
  access: ["access.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: AccessRequestBody,
  takesKey: true,
  returns: { 201: AccessRequestView, 200: AccessRequestView },
  fails: ["library.unknown", "product.unknown", "access-request.exists", "access-request.refused"],
  uses: {
    clock: ["now", "today"],
    ids: ["next"],
    directory: ["current"],
    accessRequests: ["create"],
    ...rangesUses,
  },
}).handle(async ({ params, body, key, caller, request }, ports) => {
  const { clock, ids, directory, accessRequests, ipRegister } = ports;
  const reference = await directory.current();
  const today = clock.today();
  const question = { directory: reference, caller, today, scope: "access.write", ...params } as const;
  const { actor, library } = actorFor(question);
  const product = reference.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const ranges = { ...params, product, ranges: body.ipRanges ?? [] };
  const asked = { library, product, body, today, rangeFlaws: await rangeFlaws(ranges, { ipRegister }) };
  const fit = eligible(asked);
  if ("flaws" in fit) throw new Problem("access-request.refused", { flaws: fit.flaws });
  const held = heldFor(reference, { product, agreement: fit.agreement });
  const stamp = { eventId: ids.next(), at: clock.now(), actor, heldFor: held };
  const draft = draftOf({ ...asked, ...fit, ...stamp });
  // The case's own fingerprint: the year given or left out, the same request is the same payload.
  const made = await accessRequests.create(draft, key && { ...key, fingerprint: draft.fingerprint });
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  const location = `${request.path}/${accessRequestId(made.record)}`;
  if (made.outcome === "exists") throw new Problem("access-request.exists", { headers: { location } });
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: viewFor({ as: "library", library }, made.record, product),
    etag: String(made.record.version),
    location,
    replayed: made.outcome === "replayed",
  };
});
