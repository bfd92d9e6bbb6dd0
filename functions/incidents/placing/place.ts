// A report finds its place: counted for the incident of its product and family, then forwarded to the vendor or matched.
import { osloDay, yearOf } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import type { Granted } from "../../../shared/ports.ts";
import { type CaseRef, systemActor } from "../../../shared/records/case.ts";
import type { FaultReport, FaultReportMove } from "../../../shared/records/fault-report.ts";
import {
  familyOf,
  type Incident,
  type IncidentMember,
  type SymptomFamily,
} from "../../../shared/records/incident/incident.ts";
import { isCrowd, isOver, librariesInForce, thresholdsOf } from "../rules.ts";

export const placingUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  cases: ["read", "move"],
  caseMoments: ["ofProduct"],
  incidents: ["open", "read", "count", "leadWith", "move", "members", "reports", "stillBroken"],
} as const;
export type Placing = Granted<typeof placingUses>;

const memberOf = async (record: FaultReport, { directory }: Placing): Promise<IncidentMember> => {
  const reference = await directory.current();
  const { libraryNumber, reportedAt } = record;
  const library = reference.library(libraryNumber);
  if (!library) throw new Error(`There is no library ${libraryNumber}.`);
  const owner = reference.ownerOf(library, osloDay(reportedAt));
  return {
    libraryNumber,
    owner: owner?.organisationNumber ?? libraryNumber,
    countyNumber: library.countyNumber,
    at: reportedAt,
  };
};

const rounds = 4;

// Why a loop: an incident that ends while a report is on its way to it is followed by the next one.
const counted = async (record: FaultReport, family: SymptomFamily, ports: Placing): Promise<Incident> => {
  const { incidents, ids, clock } = ports;
  const member = await memberOf(record, ports);
  const { productId, vendorId, reportedAt: since } = record;
  for (let round = 0; round < rounds; round += 1) {
    const at = clock.now();
    const draft = { productId, family, vendorId, since, eventId: ids.next(), at };
    const { id } = await incidents.open(draft);
    const outcome = await incidents.count(id, record.event.case, member);
    const now = outcome === "closed" ? null : await incidents.read(id);
    if (now) return now;
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};

/** A crowd makes an incident public: the vendor's word is still wanted, so nobody is mailed. */
const suspectCrowd = async (incident: Incident, ports: Placing): Promise<void> => {
  if (incident.state !== "reported") return;
  const { clock, directory, incidents, caseMoments, ids } = ports;
  const today = osloDay(clock.now());
  const [reference, members, rows] = await Promise.all([
    directory.current(),
    incidents.members(incident.id),
    caseMoments.ofProduct(incident.productId, yearOf(today)),
  ]);
  const wanted = thresholdsOf(reference.product(incident.productId));
  if (!isCrowd(members, librariesInForce(rows, today), wanted)) return;
  const wish = { move: "suspect", eventId: ids.next(), at: clock.now(), actor: systemActor } as const;
  await incidents.move(incident.id, wish);
};

/** Moves a report by the system itself; one that has moved meanwhile is left to its next event. */
export const moveReport = async (
  record: FaultReport,
  { move, incidentId }: { move: FaultReportMove; incidentId: Incident["id"] | null },
  { cases, clock, ids }: Pick<Placing, "cases" | "clock" | "ids">,
): Promise<void> => {
  await cases.move(record.event.case, {
    move,
    version: record.version,
    eventId: ids.next(),
    at: clock.now(),
    actor: systemActor,
    reason: null,
    changes: { incidentId },
  });
};

const same = (one: CaseRef, other: CaseRef | null): boolean =>
  one.libraryNumber === other?.libraryNumber && one.id === other.id;

/** The report the vendor has in hand, where this one is not to be it; one that is over gives way. */
export const leadOf = async (
  incident: Incident,
  report: CaseRef,
  { cases, incidents }: Pick<Placing, "cases" | "incidents">,
): Promise<CaseRef | null> => {
  const { lead } = incident;
  if (lead === null || same(report, lead)) return incidents.leadWith(incident.id, report, lead);
  const found = await cases.read(lead);
  const gone = found?.kind !== "fault-report" || isOver(found.record);
  return gone ? incidents.leadWith(incident.id, report, lead) : lead;
};

/** Counts a report that has come in, and places it; one that is held is only counted. */
export const placeNew = async (record: FaultReport, ports: Placing): Promise<void> => {
  const family = familyOf(record.symptom);
  if (family === null) return;
  const incident = await counted(record, family, ports);
  await suspectCrowd(incident, ports);
  if (record.state === "held") return;
  const report = record.event.case;
  const leads = same(report, await leadOf(incident, report, ports));
  await moveReport(record, { move: leads ? "forward" : "match", incidentId: incident.id }, ports);
};
