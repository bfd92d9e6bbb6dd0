// What a command asks of a case, and what became of it.
import type { Instant, VendorId } from "../kinds.ts";
import type { AccessRequest } from "./access-request.ts";
import type { Actor, Due } from "./case.ts";
import type { FaultReport } from "./fault-report.ts";

/**
 * What became of a create: `created` now; `replayed` = same key, same payload; `repeated` = the same payload again
 * without that key; `exists` = another payload holds the place; `key_reused` = the key came with another payload.
 */
export type CreateOutcome<T> =
  | { outcome: "created" | "replayed" | "repeated" | "exists"; record: T }
  | { outcome: "key_reused" };

/** What became of a move; `old` is the record that refused it. */
export type MoveOutcome<T> =
  | { outcome: "moved"; record: T }
  | { outcome: "unknown" }
  | { outcome: "stale" | "wrong_state"; record: T };

/** What a move of a case may change besides its state. */
export type MoveChanges = {
  [F in "said" | "contact" | "ipRanges" | "feideRealm" | "libraryCardSystem"]?: AccessRequest[F] | undefined;
} & { [F in "incidentId" | "vendorId"]?: FaultReport[F] | undefined };

export type MoveWish<M extends string> = {
  move: M;
  /** The version the mover has seen. */
  version: number;
  eventId: string;
  at: Instant;
  actor: Actor;
  reason: string | null;
  /** When somebody must look again, where everything is told already; by default the sweeper looks once. */
  rest?: Due | null;
  /** The mover is this vendor: a case of another one is `unknown` to it. */
  vendorId?: VendorId;
  changes?: MoveChanges;
};
