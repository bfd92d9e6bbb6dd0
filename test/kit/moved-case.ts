// An access request with the history that a list of moves leads to, for tests of what the clock makes of it.
import { Instant } from "../../shared/kinds.ts";
import {
  AccessRequest,
  type AccessRequestMove,
  accessRequestMoves,
} from "../../shared/records/access-request.ts";

export type Step = readonly [AccessRequestMove, string];

/** The case after these moves, each made by the first who may. */
export const anAgedCase = (steps: readonly Step[], over: Record<string, unknown> = {}): AccessRequest => {
  const history = steps.map(([move, at], place) => ({
    id: `e${place}`,
    v: place + 1,
    at: Instant.parse(at),
    move,
    to: accessRequestMoves[move].to,
    by: accessRequestMoves[move].by[0],
  }));
  const last = history.at(-1);
  if (!last) throw new Error("A case has at least one move.");
  const actor = { kind: last.by, organisationNumber: null, supplier: null };
  const ref = { kind: "access-request", libraryNumber: "2000001", id: "2026-fjordfilm" };
  return AccessRequest.parse({
    schemaVersion: 1,
    version: last.v,
    attempt: 1,
    fingerprint: "f",
    history,
    event: {
      id: last.id,
      type: "t",
      at: last.at,
      version: last.v,
      case: ref,
      actor,
      state: last.to,
      reason: null,
    },
    libraryNumber: "2000001",
    productId: "fjordfilm",
    vendorId: "fjord",
    year: 2026,
    state: last.to,
    reason: null,
    requestedAt: history[0]?.at,
    contact: null,
    ipRanges: [],
    note: null,
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
    ...over,
  });
};
