// What the address of one incident must look like.
import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { IncidentId, incidentKeyOf } from "../../shared/records/incident/incident.ts";

/** `/v1/incidents/{incidentId}` */
export const incidentParams = z.object({ incidentId: z.string().max(80) });

/** The id the address names, or `incident.unknown`. */
export const idIn = ({ incidentId }: z.infer<typeof incidentParams>): IncidentId => {
  if (!incidentKeyOf(incidentId)) throw new Problem("incident.unknown");
  return IncidentId.parse(incidentId);
};
