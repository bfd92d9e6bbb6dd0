// How every move is made: who asks, one conditional write on the version that was read, and the answer or the refusal.
import type * as z from "zod";
import { osloDay } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import type { Granted } from "../../../shared/ports.ts";
import { actorFor, operatorFor, type Reader, vendorFor } from "../../../shared/records/authority.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import type { Actor } from "../../../shared/records/case.ts";
import type { FaultReport, FaultReportMove } from "../../../shared/records/fault-report.ts";
import type { FaultReportView } from "../../../shared/records/faults/view.ts";
import type { MoveChanges, MoveOutcome } from "../../../shared/records/outcome.ts";
import type { reportParams } from "../params.ts";
import { movesFor, viewFor } from "../view.ts";

export const moveUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  faultReports: ["move"],
} as const;

export const moveFails = [
  "library.unknown",
  "fault-report.unknown",
  "fault-report.refused",
  "fault-report.wrong-state",
] as const;

export type Input = { params: z.infer<typeof reportParams>; version: number; caller: Caller };
type Ports = Granted<typeof moveUses>;
type Moved = { status: 200; body: FaultReportView; etag: string };

/** In which capacity somebody may try; the same as reader and as mover. */
export type Mover = { actor: Actor; reader: Reader };

/** Who makes which move, the reason it leaves on the report, and what it changes besides the state. */
type Made = { mover: Mover; move: FaultReportMove; reason?: string; changes?: MoveChanges };

const questionOf = async (input: Input, { clock, directory }: Pick<Ports, "clock" | "directory">) => ({
  directory: await directory.current(),
  caller: input.caller,
  libraryNumber: input.params.libraryNumber,
  today: osloDay(clock.now()),
  scope: "fault.write" as const,
});

export const libraryMover = async (input: Input, ports: Ports): Promise<Mover> => {
  const { actor, library } = actorFor(await questionOf(input, ports));
  return { actor, reader: { as: actor.kind === "county" ? "county" : "library", library } };
};

export const vendorMover = async (
  input: Input,
  ports: Pick<Ports, "clock" | "directory">,
): Promise<Mover & { reader: { as: "vendor" } }> => {
  const { actor, library, vendorId } = vendorFor(await questionOf(input, ports));
  return { actor, reader: { as: "vendor", library, vendorId } };
};

export const operatorMover = async (input: Input, ports: Ports): Promise<Mover> => {
  const { actor, library } = operatorFor(await questionOf(input, ports));
  return { actor, reader: { as: "operator", library } };
};

/** The refusal that says where the report stands and what this mover may do with it now. */
export const wrongState = (record: FaultReport, { reader }: Mover): Problem =>
  new Problem("fault-report.wrong-state", {
    standing: { state: record.state, moves: movesFor(record, { reader, acts: true }) },
  });

const recordOf = (moved: MoveOutcome<FaultReport>, mover: Mover): FaultReport => {
  if (moved.outcome === "unknown") throw new Problem("fault-report.unknown");
  if (moved.outcome === "stale") throw new Problem("request.version-stale");
  if (moved.outcome === "wrong_state") throw wrongState(moved.record, mover);
  return moved.record;
};

/** Makes the move, or refuses it. */
export const moveAs = async (made: Made, input: Input, ports: Ports): Promise<Moved> => {
  const { reader, actor } = made.mover;
  const { libraryNumber, faultReportId: id } = input.params;
  const moved = await ports.faultReports.move(
    { libraryNumber, id },
    {
      move: made.move,
      version: input.version,
      eventId: ports.ids.next(),
      at: ports.clock.now(),
      actor,
      reason: made.reason ?? null,
      ...(reader.as === "vendor" && { vendorId: reader.vendorId }),
      ...(made.changes && { changes: made.changes }),
    },
  );
  const record = recordOf(moved, made.mover);
  const product = (await ports.directory.current()).product(record.productId);
  return {
    status: 200,
    body: viewFor(reader, record, { product, acts: true }),
    etag: String(record.version),
  };
};
