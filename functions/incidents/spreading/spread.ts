// A change of an incident is made known: a notice for each library affected, and its reports follow it to its end.
import { osloDay, yearOf } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import { systemActor } from "../../../shared/records/case.ts";
import type { FaultReport, FaultReportMove } from "../../../shared/records/fault-report.ts";
import {
  type Incident,
  type IncidentId,
  type IncidentMoved,
  isConfirmed,
  type Matter,
} from "../../../shared/records/incident/incident.ts";
import { type IncidentTemplate, isToLibraries } from "../../../shared/records/incident/notice.ts";
import { affectedBy, librariesInForce, nextLook, tellsGrowth } from "../rules.ts";

export const spreadingUses = {
  clock: ["now"],
  ids: ["next"],
  cases: ["read", "move"],
  caseMoments: ["ofProduct"],
  mutes: ["ofProduct"],
  incidents: ["read", "reports", "spread", "settle", "vendorTold", "move"],
  incidentNotices: ["put", "ofIncident"],
} as const;
export type Spreading = Granted<typeof spreadingUses>;

const templates = {
  confirmed: "incident-confirmed-to-library",
  workaround: "incident-workaround-to-library",
  estimate: "incident-estimate-to-library",
  resolved: "incident-resolved-to-library",
} as const satisfies Record<Matter, IncidentTemplate>;

const atOnce = 20;

/** Many small pieces of work, some at a time. */
const each = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  for (let at = 0; at < all.length; at += atOnce) await Promise.all(all.slice(at, at + atOnce).map(work));
};

const inForceNow = async (incident: Incident, { clock, caseMoments }: Spreading) => {
  const today = osloDay(clock.now());
  return librariesInForce(await caseMoments.ofProduct(incident.productId, yearOf(today)), today);
};

/** Who is told of a change: those affected; of the end everybody who was told of it before. */
const audienceOf = async (incident: Incident, tells: Matter, ports: Spreading): Promise<string[]> => {
  if (tells === "resolved") {
    const notices = await ports.incidentNotices.ofIncident(incident.id);
    return [...new Set(notices.filter((one) => isToLibraries(one.template)).map(({ owner }) => owner))];
  }
  const mutes = await ports.mutes.ofProduct(incident.productId);
  return affectedBy(incident, await inForceNow(incident, ports), mutes);
};

type Told = { tells: Matter; version: number; at: Instant };

const tellLibraries = async (incident: Incident, told: Told, ports: Spreading): Promise<void> => {
  const { version, at } = told;
  const template = templates[told.tells];
  const owners = await audienceOf(incident, told.tells, ports);
  await each(owners, (owner) =>
    ports.incidentNotices.put({ incident: incident.id, owner, version, template, at }),
  );
};

const tellVendor = (
  { id, vendorId }: Incident,
  { version, template, at }: { version: number; template: IncidentTemplate; at: Instant },
  { incidentNotices }: Spreading,
) => incidentNotices.put({ incident: id, owner: vendorId, version, template, at });

/** The moves by which the reports of an incident follow it to its end, and the states they follow from. */
const following: {
  readonly [move: string]: { move: FaultReportMove; from: readonly FaultReport["state"][] };
} = {
  resolve: { move: "mend", from: ["matched", "sent", "acknowledged", "needs_info"] },
  dismiss: { move: "forward", from: ["matched"] },
};

const moveReports = async (incident: Incident, entry: IncidentMoved, ports: Spreading): Promise<void> => {
  const follows = following[entry.move];
  if (!follows) return;
  const reports = await ports.incidents.reports(incident.id);
  await each(reports, async ({ case: report }) => {
    const found = await ports.cases.read(report);
    if (found?.kind !== "fault-report" || !follows.from.includes(found.record.state)) return;
    if (found.record.incidentId !== incident.id) return;
    await ports.cases.move(report, {
      move: follows.move,
      version: found.record.version,
      eventId: ports.ids.next(),
      at: ports.clock.now(),
      actor: systemActor,
      reason: null,
    });
  });
};

/** What was merged into an incident ends with it: who was told of it is told of its end. */
const endMerged = async (incident: Incident, entry: IncidentMoved, ports: Spreading): Promise<void> => {
  if (entry.move !== "resolve" && entry.move !== "dismiss") return;
  for (const id of incident.mergedFrom) {
    const merged = await ports.incidents.read(id);
    if (!merged) continue;
    const { version } = merged;
    await tellLibraries(merged, { tells: "resolved", version, at: entry.at }, ports);
    await moveReports(merged, entry, ports);
  }
};

const spreadEntry = async (incident: Incident, entry: IncidentMoved, ports: Spreading): Promise<void> => {
  const { v: version, at, tells } = entry;
  if (tells) await tellLibraries(incident, { tells, version, at }, ports);
  if (entry.move === "reopen")
    await tellVendor(incident, { version, at, template: "incident-reopened-to-vendor" }, ports);
  await moveReports(incident, entry, ports);
  await endMerged(incident, entry, ports);
};

/** Tells the vendor of growth, as often as it is told. */
const grow = async (incident: Incident, ports: Spreading): Promise<void> => {
  const now = ports.clock.now();
  const told = { libraries: incident.libraries, at: now };
  const mine = tellsGrowth(incident, now) && (await ports.incidents.vendorTold(incident, told));
  const last = mine ? told : incident.vendorTold;
  const template = "incident-growth-to-vendor";
  // Put again each time: a turn that ended between the two writes is made up for by the next one.
  if (last) await tellVendor(incident, { version: last.libraries, at: last.at, template }, ports);
};

/** The vendor had the report in hand before the crowd came: with that the crowd is confirmed. */
const confirmKnown = async (incident: Incident, ports: Spreading): Promise<boolean> => {
  const { lead, state, id } = incident;
  if (state !== "suspected" || lead === null) return false;
  const found = await ports.cases.read(lead);
  if (found?.kind !== "fault-report" || found.record.state !== "acknowledged") return false;
  const wish = { move: "investigate", eventId: ports.ids.next(), actor: systemActor } as const;
  await ports.incidents.move(id, { ...wish, at: ports.clock.now() });
  return true;
};

/** Makes everything known of an incident that is not yet. Any number of times, in any order. */
export const spread = async (id: IncidentId, ports: Spreading): Promise<void> => {
  const incident = await ports.incidents.read(id);
  if (!incident) return;
  for (const entry of incident.history)
    if (entry.v > incident.spreadVersion) await spreadEntry(incident, entry, ports);
  await grow(incident, ports);
  await ports.incidents.spread(id, incident.version);
  if (!isConfirmed(incident)) await confirmKnown(incident, ports);
  const now = await ports.incidents.read(id);
  if (now && now.version === incident.version)
    await ports.incidents.settle(id, nextLook(now, ports.clock.now()));
};
