// The incident a fault report was counted for.
import type { Ports } from "../../shared/ports.ts";
import type { FaultReport } from "../../shared/records/fault-report.ts";
import { type Incident, IncidentId } from "../../shared/records/incident/incident.ts";

/** Null where it has not been counted yet, or is of a kind that never is. */
export const incidentOf = async (
  { incidentId }: Pick<FaultReport, "incidentId">,
  { read }: Pick<Ports["incidents"], "read">,
): Promise<Incident | null> => (incidentId === null ? null : read(IncidentId.parse(incidentId)));
