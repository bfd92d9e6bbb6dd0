// What everybody may see of incidents and planned maintenance: states, counts and times, and nobody's name or words.
import * as z from "zod";
import { Instant, ProductId } from "../../kinds.ts";
import {
  confirmedStates,
  type Incident,
  IncidentId,
  IncidentState,
  incidentWords,
  isConfirmed,
  SymptomFamily,
} from "../incident/incident.ts";
import { type Downtime, downtimeStateAt } from "./downtime.ts";

/** Who confirmed it; null while it is only suspected. */
const ConfirmedBy = z.enum(["vendor", "operator"]).nullable();
type ConfirmedBy = z.infer<typeof ConfirmedBy>;

const ShownChange = z.object({ v: z.int().positive(), at: Instant, to: IncidentState });

/** An incident from `suspected` on. `libraries` and `counties` are at least what has been reported. */
export const ShownIncident = z.object({
  id: IncidentId,
  productId: ProductId,
  family: SymptomFamily,
  state: IncidentState.exclude(["reported"]),
  version: z.int().positive(),
  since: Instant,
  confirmedBy: ConfirmedBy,
  endedAt: Instant.nullable(),
  libraries: z.int().nonnegative(),
  counties: z.int().nonnegative(),
  countedAt: Instant,
  nextUpdateAt: Instant.nullable(),
  estimate: Instant.nullable(),
  workaround: incidentWords.workaround.nullable(),
  mergedInto: IncidentId.nullable(),
  /** The changes everybody may know, the first one first. */
  changes: z.array(ShownChange).min(1),
});
export type ShownIncident = z.infer<typeof ShownIncident>;

/** Seconds for which the status pages go on showing what is over: 30 days. */
export const shownFor = 30 * 24 * 60 * 60;

/** All that is shown, of one product or of all. */
export type Shown = { incidents: ShownIncident[]; downtimes: Downtime[] };

const publicFrom = ["suspected", ...confirmedStates] as const satisfies readonly IncidentState[];

/** From the first move on that made it public; none of one that never was. */
const publicChanges = ({ history }: Incident): Incident["history"] => {
  const first = history.findIndex(({ to }) => publicFrom.some((state) => state === to));
  return first < 0 ? [] : history.slice(first);
};

const confirmedBy = (changes: Incident["history"]): ConfirmedBy => {
  const confirming = changes.filter((move) => isConfirmed({ state: move.to }));
  if (confirming.some(({ by }) => by === "vendor")) return "vendor";
  return confirming.length > 0 ? "operator" : null;
};

/** What is shown of an incident; null where it is not public. */
export const shownOf = (incident: Incident): ShownIncident | null => {
  const changes = publicChanges(incident);
  const { state } = incident;
  if (changes.length === 0 || state === "reported") return null;
  return {
    id: incident.id,
    productId: incident.productId,
    family: incident.family,
    state,
    version: incident.version,
    since: incident.since,
    confirmedBy: confirmedBy(changes),
    endedAt: incident.endedAt,
    libraries: incident.libraries,
    counties: incident.counties.length,
    countedAt: incident.countedAt,
    nextUpdateAt: incident.nextUpdateAt,
    estimate: incident.estimate,
    workaround: incident.workaround,
    mergedInto: incident.mergedInto,
    changes: changes.map(({ v, at, to }) => ({ v, at, to })),
  };
};

/** What a product's state is in one word. */
export const StatusState = z.enum([
  "ok",
  "suspected",
  "investigating",
  "identified",
  "monitoring",
  "maintenance",
]);
export type StatusState = z.infer<typeof StatusState>;

/** The first of these that there is, is the product's state: what its vendor has confirmed, then what was planned. */
const order = [
  "identified",
  "investigating",
  "maintenance",
  "suspected",
  "monitoring",
] as const satisfies readonly StatusState[];

type Standing = { state: StatusState; since: Instant | null; incident: ShownIncident | null };

const earliest = (one: { since: Instant }, other: { since: Instant }): number =>
  one.since < other.since ? -1 : 1;

/** The state of one product at a moment, since when, and the incident that it is about. */
export const standingOf = ({ incidents, downtimes }: Shown, now: Instant): Standing => {
  const [maintenance] = downtimes
    .filter((one) => downtimeStateAt(one, now) === "ongoing")
    .map(({ window }) => ({ since: window.from }))
    .toSorted(earliest);
  for (const state of order) {
    if (state === "maintenance") {
      if (maintenance) return { state, since: maintenance.since, incident: null };
      continue;
    }
    const [incident] = incidents.filter((one) => one.state === state).toSorted(earliest);
    if (incident) return { state, since: incident.since, incident };
  }
  return { state: "ok", since: null, incident: null };
};
