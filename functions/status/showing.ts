// Brings an incident onto the status pages as it stands: any number of times, in any order.
import type { Granted } from "../../shared/ports.ts";
import { shownOf } from "../../shared/records/faults/shown.ts";
import type { Incident } from "../../shared/records/incident/incident.ts";

export const showingUses = { status: ["show"] } as const;

/** False where nobody but those who reported it may know of it. */
export const showIncident = async (
  incident: Incident,
  { status }: Granted<typeof showingUses>,
): Promise<boolean> => {
  const shown = shownOf(incident);
  if (!shown) return false;
  await status.show(shown);
  return true;
};
