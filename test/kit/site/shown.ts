// What the status pages show of the small world's product: an incident, and maintenance that is planned.
import { Downtime } from "../../../shared/records/faults/downtime.ts";
import { type Shown, ShownIncident } from "../../../shared/records/faults/shown.ts";

const since = "2026-11-23T09:30:00.000Z";

/** Suspected by 12 libraries; what stands in `over` replaces its fields. */
const anIncident = (over: Record<string, unknown> = {}): ShownIncident =>
  ShownIncident.parse({
    id: "fjordfilm.access.1",
    productId: "fjordfilm",
    family: "access",
    state: "suspected",
    version: 2,
    since,
    confirmedBy: null,
    endedAt: null,
    libraries: 12,
    counties: 3,
    countedAt: since,
    nextUpdateAt: null,
    estimate: null,
    workaround: null,
    mergedInto: null,
    changes: [{ v: 2, at: since, to: "suspected" }],
    ...over,
  });

const aDowntime = (from: string, to: string): Downtime =>
  Downtime.parse({
    productId: "fjordfilm",
    downtimeId: "0123456789abcdef",
    vendorId: "fjord",
    version: 1,
    state: "planned",
    window: { from, to },
    reason: { nb: "Vi bytter <maskiner>.", nn: null, en: null },
    announcedAt: since,
    fingerprint: "f",
    history: [{ id: "e", v: 1, at: since, move: "announce", by: "vendor", window: { from, to } }],
  });

/** Planned for the night after the small world's day, or going on at noon of it. */
export const maintenance = {
  planned: () => aDowntime("2026-11-24T01:00:00.000Z", "2026-11-24T03:00:00.000Z"),
  ongoing: () => aDowntime("2026-11-23T11:00:00.000Z", "2026-11-23T13:00:00.000Z"),
};

/** All that is shown, with the incident in a state. */
export const shownWith = (incident: Record<string, unknown> | null, downtimes: Downtime[] = []): Shown => ({
  incidents: incident ? [anIncident(incident)] : [],
  downtimes,
});
