// An incident changed: whoever must know of it gets a notice, and its reports follow.
import * as z from "zod";
import { fromStreamAs } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { IncidentEvent } from "../../shared/records/incident/incident.ts";
import { spread, spreadingUses } from "./spreading/spread.ts";

export const job = consumer({
  summary: "Makes changes of incidents known to the libraries affected, and to the vendor",
  queue: "incident-changes",
  from: "bus",
  types: [
    "incident.reported",
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
  uses: spreadingUses,
}).handle(async ({ detail }, ports) => {
  await spread(detail.event.incident, ports);
  return "done";
});
