// Looks at incidents whose time has come: what was not made known is, and what nobody confirmed is dismissed after a quiet day.
import { log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import { systemActor } from "../../shared/records/case.ts";
import type { IncidentId } from "../../shared/records/incident/incident.ts";
import { quietAt } from "./rules.ts";
import { spread, spreadingUses } from "./spreading/spread.ts";

const batch = 50;

const uses = {
  ...spreadingUses,
  incidents: [...spreadingUses.incidents, "due"],
} as const;
type Looking = Granted<typeof uses>;

/** Dismisses an incident that has been quiet for a day; true when it did. */
const dismissQuiet = async (id: IncidentId, { incidents, clock, ids }: Looking): Promise<boolean> => {
  const incident = await incidents.read(id);
  const quiet = incident && quietAt(incident);
  const now = clock.now();
  if (!incident || !quiet || now <= quiet) return false;
  const { version } = incident;
  const wish = { move: "dismiss", eventId: ids.next(), at: now, actor: systemActor, version } as const;
  return (await incidents.move(id, wish)).outcome === "moved";
};

export const job = schedule({
  summary: "Makes known what was not, and dismisses incidents that nobody confirmed in a quiet day",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const sum = { looked: 0, dismissed: 0, failed: 0 };
  for (const id of await ports.incidents.due(ports.clock.now(), batch)) {
    sum.looked += 1;
    try {
      if (await dismissQuiet(id, ports)) sum.dismissed += 1;
      await spread(id, ports);
    } catch (error) {
      log.error("case_failed", error, { kind: "incident", incident: id });
      sum.failed += 1;
    }
  }
  return sum;
});
