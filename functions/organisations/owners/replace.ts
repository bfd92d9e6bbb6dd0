import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { changingUses, operatorNow, write } from "../changing.ts";
import { ownerFlaws } from "../rules.ts";
import { OwnersBody, OwnersRecord, ownersParams, recordReply } from "./bodies.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/libraries/{libraryNumber}/owners",
  summary: "Replaces the dated owners of a library; the operator's",
  access: ["operator"],
  params: ownersParams,
  body: OwnersBody,
  needsVersion: true,
  returns: { 200: OwnersRecord },
  fails: ["caller.not-operator", "library.unknown", "owners.refused"],
  uses: { ...changingUses, libraries: ["owned", "replaceOwners"] },
}).handle(async ({ params: { libraryNumber }, body, version, caller }, ports) => {
  const { actor: by, directory } = await operatorNow(caller, ports);
  const seen = await ports.libraries.owned(libraryNumber);
  if (!seen) throw new Problem("library.unknown");
  const flaws = ownerFlaws(body.owners, directory);
  if (flaws.length > 0) throw new Problem("owners.refused", { flaws });
  const owners = body.owners.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const replace = ports.libraries.replaceOwners.bind(null, seen, owners);
  const kept = await write({ seen, after: { libraryNumber, owners }, version, by, replace }, ports);
  return { status: 200, ...recordReply(kept) };
});
