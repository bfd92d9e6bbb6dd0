import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { type Incident, IncidentId, isOpen } from "../../../shared/records/incident/incident.ts";
import { IncidentView } from "../../../shared/records/incident/view.ts";
import { idIn, incidentParams } from "../params.ts";
import { moveAs, moveFails, moverOf, moveUses } from "./moving.ts";

const mostMerged = 20;

const maySwallow = (into: Incident | null, one: Incident): into is Incident =>
  into !== null &&
  into.id !== one.id &&
  isOpen(into) &&
  into.vendorId === one.vendorId &&
  into.mergedFrom.length < mostMerged;

// The one that stays learns of it first: should the second write fail, what was named there is still open, and asked for again.
export const handler = route({
  method: "POST",
  path: "/v1/incidents/{incidentId}/merge",
  summary: "Makes an incident part of another open one of the same vendor, with which it ends",
  access: ["operator"],
  params: incidentParams,
  body: z.strictObject({ into: IncidentId }).meta({ id: "Merge" }),
  needsVersion: true,
  returns: { 200: IncidentView },
  fails: [...moveFails, "incident.refused"],
  uses: { ...moveUses, incidents: ["move", "read", "swallow"] },
}).handle(async (input, ports) => {
  await moverOf(input, ports);
  const id = idIn(input.params);
  const [one, into] = await Promise.all([ports.incidents.read(id), ports.incidents.read(input.body.into)]);
  if (!one) throw new Problem("incident.unknown");
  if (one.version !== input.version) throw new Problem("request.version-stale");
  if (!maySwallow(into, one))
    throw new Problem("incident.refused", { flaws: [{ pointer: "/into", code: "another_incident_needed" }] });
  // What is over is refused below, and nothing is to have learnt of it.
  if (isOpen(one)) await ports.incidents.swallow(into.id, id);
  return moveAs({ move: "merge", changes: { mergedInto: into.id } }, input, ports);
});
