// An incident as its readers get it: counts only, and never who reported what.
import * as z from "zod";
import { Instant, ProductId, VendorId } from "../../kinds.ts";
import { type Incident, IncidentId, IncidentState, isConfirmed, SymptomFamily } from "./incident.ts";

/**
 * What a fault report is answered with. `libraries` and `counties` are at least what had been accepted at `countedAt`;
 * `nextUpdateAt` is when its vendor has promised to say more.
 */
export const IncidentBrief = z
  .object({
    id: IncidentId,
    state: IncidentState,
    since: Instant,
    libraries: z.int(),
    counties: z.int(),
    nextUpdateAt: Instant.nullable(),
    workaround: z.string().nullable(),
    countedAt: Instant,
  })
  .meta({ id: "IncidentBrief" });
export type IncidentBrief = z.infer<typeof IncidentBrief>;

export const IncidentView = IncidentBrief.extend({
  productId: ProductId,
  vendorId: VendorId,
  family: SymptomFamily,
  version: z.int(),
  /** False: "not confirmed by the vendor". */
  confirmed: z.boolean(),
  confirmedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  estimate: Instant.nullable(),
  mergedInto: IncidentId.nullable(),
  moves: z.array(z.string()),
  history: z.array(z.object({ at: Instant, move: z.string(), state: IncidentState, by: z.string() })),
}).meta({ id: "Incident" });
export type IncidentView = z.infer<typeof IncidentView>;

export const briefOf = (incident: Incident): IncidentBrief => ({
  id: incident.id,
  state: incident.state,
  since: incident.since,
  libraries: incident.libraries,
  counties: incident.counties.length,
  nextUpdateAt: incident.nextUpdateAt,
  workaround: incident.workaround,
  countedAt: incident.countedAt,
});

/** `moves` is what this reader may do with it now. */
export const incidentViewOf = (incident: Incident, moves: readonly string[]): IncidentView => ({
  ...briefOf(incident),
  productId: incident.productId,
  vendorId: incident.vendorId,
  family: incident.family,
  version: incident.version,
  confirmed: isConfirmed(incident) || incident.confirmedAt !== null,
  confirmedAt: incident.confirmedAt,
  endedAt: incident.endedAt,
  estimate: incident.estimate,
  mergedInto: incident.mergedInto,
  moves: [...moves],
  history: incident.history.map(({ at, move, to, by }) => ({ at, move, state: to, by })),
});
