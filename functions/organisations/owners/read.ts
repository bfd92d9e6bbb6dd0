import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { operatorNow } from "../changing.ts";
import { OwnersRecord, ownersParams, recordReply } from "./bodies.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/owners",
  summary: "Shows the operator the dated owners of a library and who changed them",
  access: ["operator"],
  params: ownersParams,
  returns: { 200: OwnersRecord },
  fails: ["caller.not-operator", "library.unknown"],
  uses: { clock: ["now", "today"], directory: ["current"], libraries: ["owned"] },
}).handle(async ({ params: { libraryNumber }, caller }, ports) => {
  await operatorNow(caller, ports);
  const kept = await ports.libraries.owned(libraryNumber);
  if (!kept) throw new Problem("library.unknown");
  return { status: 200, ...recordReply(kept) };
});
