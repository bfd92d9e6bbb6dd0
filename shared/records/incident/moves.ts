// The life of an incident: which move goes from where, and what it means to the libraries affected.
import { millisecondsOf } from "../../clock.ts";
import type { Instant, VendorId } from "../../kinds.ts";
import { type Actor, type ActorKind, historyLength } from "../case.ts";
import {
  type Incident,
  type IncidentId,
  type IncidentMoved,
  type IncidentState,
  isConfirmed,
  type Matter,
  openStates,
} from "./incident.ts";

type LegalIncidentMove = {
  readonly from: readonly IncidentState[];
  /** `same`: something is said of the incident, and its state stays. */
  readonly to: IncidentState | "same";
  readonly by: readonly ActorKind[];
};

const confirmed = ["investigating", "identified", "monitoring"] as const;

/**
 *   reported ─suspect S→ suspected ─investigate V→ investigating ─identify V,O→ identified ─monitor→ monitoring ─resolve→ resolved
 *      └──────────announce O, identify V,O────────────┘              resolved ─reopen S→ investigating (N say "still broken")
 *
 * A vendor that itself names the fault confirms the incident, however few have reported it; and what is mended before
 * anybody confirmed it is resolved as well. reported and suspected are dismissed by the operator, or after a quiet day.
 */
export const incidentMoves = {
  report: { from: [], to: "reported", by: ["system"] },
  suspect: { from: ["reported"], to: "suspected", by: ["system"] },
  investigate: { from: ["suspected"], to: "investigating", by: ["vendor", "operator", "system"] },
  announce: { from: ["reported", "suspected"], to: "investigating", by: ["operator"] },
  identify: {
    from: ["reported", "suspected", "investigating"],
    to: "identified",
    by: ["vendor", "operator"],
  },
  estimate: { from: confirmed, to: "same", by: ["vendor", "operator"] },
  workaround: { from: confirmed, to: "same", by: ["vendor", "operator"] },
  monitor: { from: ["investigating", "identified"], to: "monitoring", by: ["vendor", "operator"] },
  resolve: { from: openStates, to: "resolved", by: ["vendor", "operator"] },
  reopen: { from: ["resolved"], to: "investigating", by: ["system"] },
  dismiss: { from: ["reported", "suspected"], to: "dismissed", by: ["operator", "system"] },
  merge: { from: openStates, to: "merged", by: ["operator"] },
} as const satisfies Record<string, LegalIncidentMove>;
export type IncidentMove = keyof typeof incidentMoves;

const table: Readonly<Record<IncidentMove, LegalIncidentMove>> = incidentMoves;

const isMove = (name: string): name is IncidentMove => Object.hasOwn(table, name);

/** The moves that somebody of this kind may make now. */
export const legalIncidentMoves = ({ state }: Pick<Incident, "state">, by: ActorKind): IncidentMove[] =>
  Object.keys(table)
    .filter(isMove)
    .filter((move) => table[move].by.includes(by) && table[move].from.includes(state));

/** What a move may say of an incident besides its state. */
export type IncidentChanges = Partial<
  Pick<Incident, "estimate" | "nextUpdateAt" | "workaround" | "mergedInto" | "mergedFrom">
>;

export type IncidentWish = {
  move: IncidentMove;
  eventId: string;
  at: Instant;
  actor: Actor;
  /** The version the mover has seen; without one whatever stands. */
  version?: number;
  /** The mover is this vendor: an incident of another one is `unknown` to it. */
  vendorId?: VendorId;
  changes?: IncidentChanges;
};

const movedSeconds = 2 * 3600;

const hasMoved = (base: Instant | null, estimate: Instant | null | undefined): boolean =>
  base !== null &&
  typeof estimate === "string" &&
  Math.abs(millisecondsOf(estimate) - millisecondsOf(base)) > movedSeconds * 1000;

type Before = Pick<Incident, "state" | "estimateBase" | "workaround">;

/**
 * What a move means to the affected libraries. A first estimate tells nothing by itself: it is what later ones are
 * measured by, and one that is more than two hours away from what libraries may know is told.
 */
export const mattersOf = (
  before: Before,
  to: IncidentState,
  changes: IncidentChanges = {},
): Matter | null => {
  const wasConfirmed = isConfirmed(before);
  if (isConfirmed({ state: to }) && !wasConfirmed) return "confirmed";
  if (to === "resolved") return wasConfirmed ? "resolved" : null;
  if (!wasConfirmed) return null;
  const { workaround } = changes;
  if (workaround !== undefined && workaround !== null && workaround !== before.workaround)
    return "workaround";
  return hasMoved(before.estimateBase, changes.estimate) ? "estimate" : null;
};

/** Libraries know an estimate once a mail has told it; the first one stands even so. */
const baseAfter = (before: Incident, tells: Matter | null, changes: IncidentChanges): Instant | null => {
  const estimate = changes.estimate === undefined ? before.estimate : changes.estimate;
  return tells !== null || before.estimateBase === null ? estimate : before.estimateBase;
};

export const targetOf = (before: Pick<Incident, "state">, move: IncidentMove): IncidentState => {
  const { to } = table[move];
  return to === "same" ? before.state : to;
};

export const isLegal = (before: Pick<Incident, "state">, { move, actor }: IncidentWish): boolean =>
  table[move].by.includes(actor.kind) && table[move].from.includes(before.state);

const eventNames: Readonly<Record<IncidentMove, string>> = {
  report: "reported",
  suspect: "suspected",
  investigate: "investigating",
  announce: "announced",
  identify: "identified",
  estimate: "estimated",
  workaround: "workaround",
  monitor: "monitoring",
  resolve: "resolved",
  reopen: "reopened",
  dismiss: "dismissed",
  merge: "merged",
};

type Stamped = Pick<IncidentWish, "move" | "eventId" | "at" | "actor">;

/** The event and the entry in the history of a move that leads to `v` and `to`. */
export const stampIncident = (
  id: IncidentId,
  wish: Stamped,
  led: Pick<IncidentMoved, "v" | "to" | "tells">,
): Pick<Incident, "event"> & { entry: IncidentMoved } => ({
  event: {
    id: wish.eventId,
    type: `incident.${eventNames[wish.move]}`,
    at: wish.at,
    version: led.v,
    incident: id,
    actor: wish.actor,
    state: led.to,
  },
  entry: { id: wish.eventId, at: wish.at, move: wish.move, by: wish.actor.kind, ...led },
});

const endsAt = (to: IncidentState, at: Instant): Instant | null =>
  openStates.some((open) => open === to) ? null : at;

/** The fields of an incident that a legal move changes; counters are none of them. */
export const advanced = (before: Incident, wish: IncidentWish) => {
  const to = targetOf(before, wish.move);
  const changes = wish.changes ?? {};
  const tells = mattersOf(before, to, changes);
  const { event, entry } = stampIncident(before.id, wish, { v: before.version + 1, to, tells });
  return {
    ...changes,
    state: to,
    version: event.version,
    event,
    history: [...before.history.slice(1 - historyLength), entry],
    confirmedAt: tells === "confirmed" && before.confirmedAt === null ? wish.at : before.confirmedAt,
    endedAt: endsAt(to, wish.at),
    estimateBase: baseAfter(before, tells, changes),
    ...(wish.move === "reopen" && { stillBroken: 0 }),
  };
};
