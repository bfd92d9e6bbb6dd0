// How the operator moves an incident: one conditional write on the version that was read, and the answer or the refusal.
import type * as z from "zod";
import { osloDay } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import type { Granted } from "../../../shared/ports.ts";
import { operatorOnly } from "../../../shared/records/authority.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import type { Actor } from "../../../shared/records/case.ts";
import type { IncidentChanges, IncidentMove } from "../../../shared/records/incident/moves.ts";
import { type IncidentView, incidentViewOf } from "../../../shared/records/incident/view.ts";
import { idIn, type incidentParams } from "../params.ts";
import { movesFor } from "../view.ts";

export const moveUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  incidents: ["move"],
} as const;

export const moveFails = ["caller.not-operator", "incident.unknown", "incident.wrong-state"] as const;

export type Input = { params: z.infer<typeof incidentParams>; version: number; caller: Caller };
type Ports = Granted<typeof moveUses>;
type Moved = { status: 200; body: IncidentView; etag: string };

const askedBy = async ({ caller }: Input, { clock, directory }: Pick<Ports, "clock" | "directory">) => ({
  directory: await directory.current(),
  caller,
  today: osloDay(clock.now()),
});

/** The operator, or `caller.not-operator`. */
export const moverOf = async (input: Input, ports: Pick<Ports, "clock" | "directory">): Promise<Actor> =>
  operatorOnly(await askedBy(input, ports));

/** Makes the move, or refuses it. */
export const moveAs = async (
  made: { move: IncidentMove; changes?: IncidentChanges },
  input: Input,
  ports: Ports,
): Promise<Moved> => {
  const asked = await askedBy(input, ports);
  const moved = await ports.incidents.move(idIn(input.params), {
    ...made,
    version: input.version,
    eventId: ports.ids.next(),
    at: ports.clock.now(),
    actor: operatorOnly(asked),
  });
  if (moved.outcome === "unknown") throw new Problem("incident.unknown");
  if (moved.outcome === "stale") throw new Problem("request.version-stale");
  const { record } = moved;
  const moves = movesFor(record, asked);
  if (moved.outcome === "wrong_state")
    throw new Problem("incident.wrong-state", { standing: { state: record.state, moves } });
  return { status: 200, body: incidentViewOf(record, moves), etag: String(record.version) };
};
