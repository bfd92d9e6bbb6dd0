import * as z from "zod";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { AccessRequestView } from "../../shared/records/access/view.ts";
import { AccessRequestBody } from "../../shared/records/access-request.ts";
import { ask, askingFails, askingUses } from "./asking.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests",
  summary: "Asks a vendor to connect the library to a product",
  access: ["access.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: AccessRequestBody,
  takesKey: true,
  returns: { 201: AccessRequestView, 200: AccessRequestView },
  fails: askingFails,
  uses: askingUses,
}).handle(async ({ params, body, key, caller, request }, ports) => {
  const asked = { ...params, body, key, caller, collection: request.path };
  const answered = await ask(asked, ports);
  return { ...answered, etag: String(answered.body.version) };
});
