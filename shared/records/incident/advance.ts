// What a move makes of an incident: the fields that change, its event, and what it means to the libraries affected.
import { millisecondsOf } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import { historyLength } from "../case.ts";
import {
  type Incident,
  type IncidentId,
  type IncidentMoved,
  type IncidentState,
  isConfirmed,
  type Matter,
  openStates,
} from "./incident.ts";
import { type IncidentChanges, type IncidentMove, type IncidentWish, targetOf } from "./moves.ts";

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
