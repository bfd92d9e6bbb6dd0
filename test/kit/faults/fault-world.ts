// Incidents of the small world's product that have come as far as a test wants them.
import { ProductId } from "../../../shared/kinds.ts";
import type { Incident, IncidentState } from "../../../shared/records/incident/incident.ts";
import { open } from "../../../shared/table/incidents/incidents.ts";
import { aMember, anIncident, aReportRef, moveIncident } from "./incidents.ts";

export const fjordfilm = ProductId.parse("fjordfilm");

const ways = {
  reported: [],
  suspected: ["suspect"],
  investigating: ["suspect", "investigate"],
  identified: ["suspect", "identify"],
  monitoring: ["suspect", "identify", "monitor"],
  resolved: ["suspect", "identify", "resolve"],
  dismissed: ["suspect", "dismiss"],
} as const satisfies Partial<Record<IncidentState, readonly string[]>>;

/** An incident with two libraries, in a state; the one before it, if any, must be over. */
export const incidentIn = async (state: keyof typeof ways, productId = fjordfilm): Promise<Incident> => {
  const { id } = await anIncident(productId);
  for (const number of ["2000001", "2000003"]) await open().count(id, aReportRef(number), aMember(number));
  for (const move of ways[state]) await moveIncident({ id }, move);
  const incident = await open().read(id);
  if (!incident) throw new Error(`${id} is not there.`);
  return incident;
};
