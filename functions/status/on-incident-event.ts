// Something happened to an incident: the status pages show it.
import * as z from "zod";
import { fromStreamAs } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { IncidentEvent } from "../../shared/records/incident/incident.ts";
import { showIncident, showingUses } from "./showing.ts";

export const job = consumer({
  summary: "Shows what happened to an incident on the status pages",
  queue: "status",
  from: "bus",
  types: [
    "incident.suspected",
    "incident.investigating",
    "incident.announced",
    "incident.identified",
    "incident.estimated",
    "incident.workaround",
    "incident.monitoring",
    "incident.resolved",
    "incident.reopened",
    "incident.dismissed",
    "incident.merged",
  ],
  message: z.object({ detail: z.object({ event: fromStreamAs(IncidentEvent) }) }),
  uses: { ...showingUses, incidents: ["read"] },
}).handle(async ({ detail }, ports) => {
  const incident = await ports.incidents.read(detail.event.incident);
  if (incident) await showIncident(incident, ports);
  return "done";
});
