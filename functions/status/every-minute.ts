// Shows incidents anew: counts go up without an event of their own, and an event may have been lost.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { log } from "../../shared/log.ts";
import { schedule } from "../../shared/queue/job.ts";
import { type Shown, shownFor, shownOf } from "../../shared/records/faults/shown.ts";
import type { Incident } from "../../shared/records/incident/incident.ts";
import { showIncident, showingUses } from "./showing.ts";

/** Shown otherwise than it stands now, and not so long over that it is shown no more. */
const isBehind = (incident: Incident, shown: Shown, now: Instant): boolean => {
  const wanted = shownOf(incident);
  if (!wanted || (wanted.endedAt !== null && wanted.endedAt < plusSeconds(now, -shownFor))) return false;
  const is = shown.incidents.find(({ id }) => id === wanted.id);
  return is?.version !== wanted.version || is.libraries !== wanted.libraries;
};

export const job = schedule({
  summary: "Shows how many libraries have each incident by now",
  everyMinutes: 1,
  uses: {
    clock: ["now"],
    incidents: ["everywhere"],
    status: [...showingUses.status, "everything"],
  },
}).handle(async (ports) => {
  const shown = await ports.status.everything();
  const all = await ports.incidents.everywhere();
  const behind = all.filter((incident) => isBehind(incident, shown, ports.clock.now()));
  const sum = { looked: all.length, shown: 0, failed: 0 };
  for (const incident of behind) {
    try {
      sum.shown += Number(await showIncident(incident, ports));
    } catch (error) {
      log.error("case_failed", error, { kind: "incident", owner: incident.id });
      sum.failed += 1;
    }
  }
  return sum;
});
