import * as z from "zod";
import { osloDay } from "../../shared/clock.ts";
import { bindingOf, listOf, listQuery, pageSize } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { AccessRequestView } from "../../shared/records/access/view.ts";
import { mayAct, readerOf } from "../../shared/records/authority.ts";
import { maySee, viewFor } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/access-requests",
  summary: "Lists the library's access requests, newest year first",
  access: ["access", "county", "vendor", "operator"],
  params: z.object({ libraryNumber: LibraryNumber }),
  query: z.strictObject(listQuery),
  returns: { 200: listOf(AccessRequestView) },
  fails: ["library.unknown"],
  uses: {
    clock: ["now"],
    directory: ["current"],
    cursors: ["open", "seal"],
    accessRequests: ["list"],
  },
}).handle(async ({ params, query, caller, request }, { clock, directory, cursors, accessRequests }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const now = clock.now();
  const question = { directory: reference, caller, libraryNumber, today: osloDay(now) };
  const reader = readerOf({ ...question, scope: "access" });
  const acts = mayAct({ ...question, scope: "access.write" });
  const binding = bindingOf(request, query, caller);
  const after = await cursors.open(query.cursor, binding);
  const page = await accessRequests.list(libraryNumber, { limit: query.limit ?? pageSize, after });
  const items = page.items
    .filter((record) => maySee(reader, record))
    .map((record) => viewFor(reader, record, { product: reference.product(record.productId), now, acts }));
  return { status: 200, body: { items, next: await cursors.seal(page.after, binding) } };
});
