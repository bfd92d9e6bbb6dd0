// What a vendor says of the fault behind a report in its hand: a move of the incident, on the version of the report it read.
import { Problem } from "../../../shared/http/problem.ts";
import type { Instant, Language } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { FaultReport } from "../../../shared/records/fault-report.ts";
import { isInHand } from "../../../shared/records/faults/legal-moves.ts";
import type { FaultReportAnswer } from "../../../shared/records/faults/view.ts";
import { IncidentId } from "../../../shared/records/incident/incident.ts";
import type { IncidentChanges, IncidentMove } from "../../../shared/records/incident/moves.ts";
import { promiseFlaws } from "../rules.ts";
import { answerFor, maySee, viewFor } from "../view.ts";
import { type Input, type Mover, vendorMover, wrongState } from "./moving.ts";

export const speakUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  cases: ["read"],
  incidents: ["move"],
} as const;
type Ports = Granted<typeof speakUses>;
type Spoken = { status: 200; body: FaultReportAnswer; etag: string };

const reportOf = async (input: Input, mover: Mover, { cases }: Ports): Promise<FaultReport> => {
  const { libraryNumber, faultReportId: id } = input.params;
  const found = await cases.read({ kind: "fault-report", libraryNumber, id });
  if (found?.kind !== "fault-report" || !maySee(mover.reader, found.record))
    throw new Problem("fault-report.unknown");
  if (found.record.version !== input.version) throw new Problem("request.version-stale");
  return found.record;
};

/** Says it of the incident, or refuses: the report must be in the vendor's hand, and counted for an incident. */
export const speakOfIncident = async (
  said: { move: IncidentMove; changes: IncidentChanges },
  input: Input & { language: Language },
  ports: Ports,
): Promise<Spoken> => {
  const mover = await vendorMover(input, ports);
  const record = await reportOf(input, mover, ports);
  if (record.incidentId === null || !isInHand(record)) throw wrongState(record, mover);
  const moved = await ports.incidents.move(IncidentId.parse(record.incidentId), {
    ...said,
    eventId: ports.ids.next(),
    at: ports.clock.now(),
    actor: mover.actor,
    vendorId: record.vendorId,
  });
  if (moved.outcome === "unknown" || moved.outcome === "stale") throw new Problem("fault-report.unknown");
  if (moved.outcome === "wrong_state")
    throw new Problem("incident.wrong-state", {
      standing: { state: moved.record.state, moves: [] },
    });
  const product = (await ports.directory.current()).product(record.productId);
  const view = viewFor(mover.reader, record, { product, acts: true });
  const { language } = input;
  return {
    status: 200,
    body: answerFor(view, { record, incident: moved.record, product, language }),
    etag: String(record.version),
  };
};

/** Refuses the moments, by their pointers, that nobody can promise: those that are over, or too far away. */
export const checkPromises = (promises: Readonly<Record<string, string | undefined>>, now: Instant): void => {
  const flaws = promiseFlaws(promises, now);
  if (flaws.length > 0) throw new Problem("fault-report.refused", { flaws });
};
