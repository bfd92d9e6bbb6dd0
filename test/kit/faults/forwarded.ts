// A report that went on to its vendor as one of an incident's.
import { systemActor } from "../../../shared/records/case.ts";
import type { FaultReport } from "../../../shared/records/fault-report.ts";
import type { realPorts } from "../table/ports.ts";
import { noon } from "../table/small-world.ts";

type Ports = ReturnType<typeof realPorts>;

/** Forwards a report that was counted for an incident. */
export const forwardReport = async (
  ports: Ports,
  record: FaultReport,
  incidentId: string,
): Promise<FaultReport> => {
  const moved = await ports.faultReports.move(record, {
    move: "forward",
    version: record.version,
    eventId: ports.ids.next(),
    at: noon,
    actor: systemActor,
    reason: null,
    changes: { incidentId },
  });
  if (moved.outcome !== "moved") throw new Error(moved.outcome);
  return moved.record;
};
