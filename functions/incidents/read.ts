import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { isPublic } from "../../shared/records/incident/incident.ts";
import { IncidentView, incidentViewOf } from "../../shared/records/incident/view.ts";
import { idIn, incidentParams } from "./params.ts";
import { maySee, movesFor } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/incidents/{incidentId}",
  summary:
    "Shows an incident as counts; before a crowd has it only to its vendor, the operator and who reported it",
  access: "public",
  greets: true,
  params: incidentParams,
  returns: { 200: IncidentView },
  fails: ["incident.unknown"],
  uses: { clock: ["today"], directory: ["current"], incidents: ["read", "members"] },
}).handle(async ({ params, caller }, { clock, directory, incidents }) => {
  const id = idIn(params);
  const incident = await incidents.read(id);
  if (!incident) throw new Problem("incident.unknown");
  const asked = caller && { directory: await directory.current(), caller, today: clock.today() };
  const members = asked && !isPublic(incident) ? await incidents.members(id) : [];
  if (!maySee(incident, asked, members)) throw new Problem("incident.unknown");
  const moves = movesFor(incident, asked);
  // Counts change without the version: only who may move it needs that, and all others the tag of what they see.
  const etag = moves.length > 0 ? { etag: String(incident.version) } : {};
  return { status: 200, body: incidentViewOf(incident, moves), ...etag };
});
