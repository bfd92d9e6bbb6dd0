// What the incident behind a report does when the report moves: the vendor's word counts for it, and so does "still broken".
import type { Instant } from "../../../shared/kinds.ts";
import { type Actor, type CaseRef, systemActor } from "../../../shared/records/case.ts";
import type { FaultReport } from "../../../shared/records/fault-report.ts";
import { type Incident, IncidentId, isOpen } from "../../../shared/records/incident/incident.ts";
import type { IncidentMove } from "../../../shared/records/incident/moves.ts";
import { brokenNeeded, mayReopen, thresholdsOf } from "../rules.ts";
import { leadOf, moveReport, type Placing } from "./place.ts";

const incidentOf = async (record: FaultReport, { incidents }: Placing): Promise<Incident | null> =>
  record.incidentId === null ? null : incidents.read(IncidentId.parse(record.incidentId));

const isLead = ({ lead }: Incident, { event }: FaultReport): boolean =>
  lead?.id === event.case.id && lead.libraryNumber === event.case.libraryNumber;

type Made = { move: IncidentMove; actor: Actor };

const moveIncident = async ({ id }: Incident, { move, actor }: Made, { incidents, ids, clock }: Placing) =>
  incidents.move(id, { move, eventId: ids.next(), at: clock.now(), actor });

/** The vendor looks into the report in its hand: what is suspected is confirmed with that. */
const acknowledged = async (record: FaultReport, incident: Incident, ports: Placing): Promise<void> => {
  if (incident.state === "suspected" && isLead(incident, record))
    await moveIncident(incident, { move: "investigate", actor: record.event.actor }, ports);
};

const fixed = async (record: FaultReport, incident: Incident, ports: Placing): Promise<void> => {
  if (isOpen(incident) && isLead(incident, record))
    await moveIncident(incident, { move: "resolve", actor: record.event.actor }, ports);
};

/** The oldest report that is matched to a lead that was taken back goes to the vendor in its place. */
const withdrawn = async (record: FaultReport, incident: Incident, ports: Placing): Promise<void> => {
  if (!isOpen(incident) || !isLead(incident, record)) return;
  for (const { case: report } of await ports.incidents.reports(incident.id)) {
    const found = await ports.cases.read(report);
    if (found?.kind !== "fault-report" || found.record.state !== "matched") continue;
    const lead = await ports.incidents.leadWith(incident.id, report, incident.lead);
    if (lead?.id === report.id)
      await moveReport(found.record, { move: "forward", incidentId: incident.id }, ports);
    return;
  }
};

/** Counts a library that says so within the week, and opens the incident again when enough of them do. */
const countBroken = async (record: FaultReport, incident: Incident, ports: Placing): Promise<Incident> => {
  const now: Instant = ports.clock.now();
  if (!mayReopen(incident, now)) return incident;
  const wanted = thresholdsOf((await ports.directory.current()).product(record.productId));
  const say = await ports.incidents.stillBroken(incident, record.libraryNumber);
  if (say < brokenNeeded(incident, wanted)) return incident;
  await moveIncident(incident, { move: "reopen", actor: systemActor }, ports);
  return (await ports.incidents.read(incident.id)) ?? incident;
};

const same = (one: CaseRef, other: CaseRef | null): boolean =>
  one.libraryNumber === other?.libraryNumber && one.id === other.id;

/** Of an incident that is open again the vendor has one report in hand; each of the others comes back by itself. */
const reopened = async (record: FaultReport, incident: Incident | null, ports: Placing): Promise<void> => {
  const now = incident && (await countBroken(record, incident, ports));
  const report = record.event.case;
  const matches = now && isOpen(now) && !same(report, await leadOf(now, report, ports));
  const { incidentId } = record;
  const id = incidentId === null ? null : IncidentId.parse(incidentId);
  await moveReport(record, { move: matches ? "match" : "pass_back", incidentId: id }, ports);
};

/** Follows the last move of a report. */
export const follow = async (record: FaultReport, ports: Placing): Promise<void> => {
  const { move } = record.history.at(-1) ?? { move: "" };
  const incident = await incidentOf(record, ports);
  if (move === "reopen") return reopened(record, incident, ports);
  if (!incident) return;
  if (move === "acknowledge") return acknowledged(record, incident, ports);
  if (move === "fix") return fixed(record, incident, ports);
  if (move === "withdraw") return withdrawn(record, incident, ports);
};
