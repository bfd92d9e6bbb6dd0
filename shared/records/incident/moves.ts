// The life of an incident: which move goes from where, by whom.
import type { Instant, VendorId } from "../../kinds.ts";
import type { Actor, ActorKind } from "../case.ts";
import { type Incident, type IncidentState, openStates } from "./incident.ts";

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

/** The state a move leads to; one that only says something leaves it. */
export const targetOf = (before: Pick<Incident, "state">, move: IncidentMove): IncidentState => {
  const { to } = table[move];
  return to === "same" ? before.state : to;
};

/** True of a move from a state it goes from, by whom it is for. */
export const isLegal = (before: Pick<Incident, "state">, { move, actor }: IncidentWish): boolean =>
  table[move].by.includes(actor.kind) && table[move].from.includes(before.state);
