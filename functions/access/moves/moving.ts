// How every move is made: who asks, one conditional write on the version that was read, and the answer or the refusal.
import type * as z from "zod";
import { osloDay } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { AccessRequestView } from "../../../shared/records/access/view.ts";
import type { AccessRequest, AccessRequestMove } from "../../../shared/records/access-request.ts";
import { actorFor, operatorFor, type Reader, vendorFor } from "../../../shared/records/authority.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import type { Actor } from "../../../shared/records/case.ts";
import type { MoveChanges, MoveOutcome } from "../../../shared/records/outcome.ts";
import { type caseParams, keyIn } from "../params.ts";
import { type AccessMove, movesFor } from "../rules.ts";
import { viewFor } from "../view.ts";

export const moveUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  accessRequests: ["move"],
} as const;

export const moveFails = [
  "library.unknown",
  "access-request.unknown",
  "access-request.refused",
  "access-request.wrong-state",
] as const;

type Input = { params: z.infer<typeof caseParams>; version: number; caller: Caller };
type Ports = Granted<typeof moveUses>;
type Moved = { status: 200; body: AccessRequestView; etag: string };

/** In which capacity somebody may try; the same as reader and as mover. */
export type Mover = { actor: Actor; reader: Reader };

/** Who makes which move, the reason it leaves on the case, and what it changes besides the state. */
export type Made = { mover: Mover; move: AccessRequestMove; reason?: string; changes?: MoveChanges };

const questionOf = async (input: Input, { clock, directory }: Ports) => ({
  directory: await directory.current(),
  caller: input.caller,
  libraryNumber: input.params.libraryNumber,
  today: osloDay(clock.now()),
  scope: "access.write" as const,
});

export const libraryMover = async (input: Input, ports: Ports): Promise<Mover> => {
  const { actor, library } = actorFor(await questionOf(input, ports));
  return { actor, reader: { as: actor.kind === "county" ? "county" : "library", library } };
};

export const vendorMover = async (input: Input, ports: Ports): Promise<Mover> => {
  const { actor, library, vendorId } = vendorFor(await questionOf(input, ports));
  return { actor, reader: { as: "vendor", library, vendorId } };
};

export const operatorMover = async (input: Input, ports: Ports): Promise<Mover> => {
  const { actor, library } = operatorFor(await questionOf(input, ports));
  return { actor, reader: { as: "operator", library } };
};

/** The refusal that says where the case stands and what this mover may do with it now. */
export const wrongState = (record: AccessRequest, { reader }: Mover, now: Instant): Problem => {
  const moves: AccessMove[] = movesFor(record, { reader, acts: true }, now);
  return new Problem("access-request.wrong-state", { standing: { state: record.state, moves } });
};

const recordOf = (moved: MoveOutcome<AccessRequest>, mover: Mover, now: Instant): AccessRequest => {
  if (moved.outcome === "unknown") throw new Problem("access-request.unknown");
  if (moved.outcome === "stale") throw new Problem("request.version-stale");
  if (moved.outcome === "wrong_state") throw wrongState(moved.record, mover, now);
  return moved.record;
};

/** Makes the move, or refuses it. */
export const moveAs = async (made: Made, input: Input, ports: Ports): Promise<Moved> => {
  const { reader, actor } = made.mover;
  const now = ports.clock.now();
  const moved = await ports.accessRequests.move(keyIn(input.params), {
    move: made.move,
    version: input.version,
    eventId: ports.ids.next(),
    at: now,
    actor,
    reason: made.reason ?? null,
    ...(reader.as === "vendor" && { vendorId: reader.vendorId }),
    ...(made.changes && { changes: made.changes }),
  });
  const record = recordOf(moved, made.mover, now);
  const product = (await ports.directory.current()).product(record.productId);
  return {
    status: 200,
    body: viewFor(reader, record, { product, now, acts: true }),
    etag: String(record.version),
  };
};
