// What access requests and fault reports have in common: the event a command leaves, the history, the actor.
import * as z from "zod";
import { Instant, LibraryNumber, line, OrganisationNumber } from "../kinds.ts";

export const CaseKind = z.enum(["access-request", "fault-report"]);
export type CaseKind = z.infer<typeof CaseKind>;

/** Names one case: `id` is `{year}-{productId}` of an access request, the hash of a fault report. */
export const CaseRef = z.object({ kind: CaseKind, libraryNumber: LibraryNumber, id: line(80) });
export type CaseRef = z.infer<typeof CaseRef>;

// A report's id is a hash; its first ten letters are enough to find it by, and can be read aloud.
/** The number people use, such as `2026-fjordfilm/2030100`. */
export const caseNumberOf = ({ kind, id, libraryNumber }: CaseRef): string =>
  `${kind === "fault-report" ? id.slice(0, 10) : id}/${libraryNumber}`;

export const ActorKind = z.enum(["library", "county", "vendor", "operator", "system"]);
export type ActorKind = z.infer<typeof ActorKind>;

/** Who moved a case, and by which supplier's system; both numbers are null when the system itself did. */
export const Actor = z.object({
  kind: ActorKind,
  organisationNumber: OrganisationNumber.nullable(),
  supplier: OrganisationNumber.nullable(),
});
export type Actor = z.infer<typeof Actor>;

/** The system itself, for the moves nobody asked for. */
export const systemActor: Actor = { kind: "system", organisationNumber: null, supplier: null };

/** One move: `id` is its event's, `v` the version it led to. Up to 50 stand on an item that is charged by the kilobyte. */
export const Move = z.object({
  id: line(40),
  v: z.int().positive(),
  at: Instant,
  move: line(40),
  to: line(40),
  by: ActorKind,
});
export type Move = z.infer<typeof Move>;

/** How many moves an item remembers: with the next one the oldest is forgotten. */
export const historyLength = 50;

/** What a committed command tells the world: ids and facts that changed, never a copy of the request. */
export const CaseEvent = z.object({
  id: line(40),
  type: line(60),
  at: Instant,
  version: z.int().positive(),
  case: CaseRef,
  actor: Actor,
  state: line(40),
  reason: line(60).nullable(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** When somebody must look at a case again: `telling` = is everything told, `lifting-…` = may it leave hold. */
export const Due = z.object({
  dueFor: z.enum(["telling", "lifting-access-request", "lifting-fault-report"]),
  dueAt: Instant,
});
export type Due = z.infer<typeof Due>;

/** The fields every stored case carries. The version goes on counting when a case is opened again. */
export const storedCase = {
  schemaVersion: z.int().positive(),
  version: z.int().positive(),
  attempt: z.int().positive(),
  fingerprint: line(64),
  history: z.array(Move).min(1),
  event: CaseEvent,
  /** The last write told nothing new: the Pipe lets it lie. */
  quiet: z.literal(true).optional(),
  /** How often the sweeper has raised the last event. */
  raised: z.int().nonnegative().optional(),
  dueFor: Due.shape.dueFor.optional(),
  dueAt: Due.shape.dueAt.optional(),
} as const;

/** A legal move: from which states, to which, and by whom. */
export type LegalMove<State extends string> = {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly ActorKind[];
};
