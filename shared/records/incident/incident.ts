// The fault behind one or many reports: one product, one family of symptoms, at most one of them open at a time.
import * as z from "zod";
import { CountyNumber, Instant, LibraryNumber, line, ProductId, text, VendorId } from "../../kinds.ts";
import { Actor, ActorKind, CaseRef } from "../case.ts";
import { symptomFamilies } from "../fault-report.ts";

/** What an incident may be about; what goes to the operator (invoice, statistics) is never one. */
export const SymptomFamily = z.enum(["access", "content", "running", "other"]);
export type SymptomFamily = z.infer<typeof SymptomFamily>;

/** The family of a symptom, or null where it is the operator's own. */
export const familyOf = (symptom: keyof typeof symptomFamilies): SymptomFamily | null =>
  SymptomFamily.safeParse(symptomFamilies[symptom]).data ?? null;

/**
 * reported = too few have it, and it is not public · suspected = a crowd has it · investigating, identified, monitoring =
 * confirmed by its vendor or the operator · resolved, dismissed, merged = over; resolved may be opened again for a week.
 */
export const IncidentState = z.enum([
  "reported",
  "suspected",
  "investigating",
  "identified",
  "monitoring",
  "resolved",
  "dismissed",
  "merged",
]);
export type IncidentState = z.infer<typeof IncidentState>;

export const openStates = [
  "reported",
  "suspected",
  "investigating",
  "identified",
  "monitoring",
] as const satisfies readonly IncidentState[];

/** Confirmed: by the vendor, or by the operator for it. Only these are told by mail. */
export const confirmedStates = [
  "investigating",
  "identified",
  "monitoring",
] as const satisfies readonly IncidentState[];

export const isOpen = ({ state }: { state: IncidentState }): boolean =>
  openStates.some((open) => open === state);
export const isConfirmed = ({ state }: { state: IncidentState }): boolean =>
  confirmedStates.some((confirmed) => confirmed === state);

const publicStates: readonly IncidentState[] = ["suspected", ...confirmedStates];

/** True of what a crowd has, or was confirmed, whatever became of it; a few reports are nobody else's business. */
export const isPublic = ({ history }: { history: readonly { to: IncidentState }[] }): boolean =>
  history.some(({ to }) => publicStates.includes(to));

/** The number of an incident among those of its product and family, beginning with 1. */
const IncidentNumber = z.int().positive().max(999_999);

/** What names an incident. */
export const IncidentKey = z.object({ productId: ProductId, family: SymptomFamily, number: IncidentNumber });
export type IncidentKey = z.infer<typeof IncidentKey>;

/** `{productId}.{family}.{number}` */
export const IncidentId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]{1,60}\.[a-z]{1,10}\.[1-9]\d{0,5}$/)
  .brand<"IncidentId">();
export type IncidentId = z.infer<typeof IncidentId>;

export const incidentIdOf = ({ productId, family, number }: IncidentKey): IncidentId =>
  IncidentId.parse(`${productId}.${family}.${number}`);

/** The key in an id, or null where it is none. */
export const incidentKeyOf = (id: string): IncidentKey | null => {
  const [productId, family, number, ...rest] = id.split(".");
  if (rest.length > 0 || !IncidentId.safeParse(id).success) return null;
  return IncidentKey.safeParse({ productId, family, number: Number(number) }).data ?? null;
};

/** A change of an incident that the affected libraries are told of by mail. */
export const Matter = z.enum(["confirmed", "workaround", "estimate", "resolved"]);
export type Matter = z.infer<typeof Matter>;

/** One move: `tells` is what it means to the affected libraries, null where they are told nothing. */
export const IncidentMoved = z.object({
  id: line(40),
  v: z.int().positive(),
  at: Instant,
  move: line(40),
  to: IncidentState,
  by: ActorKind,
  tells: Matter.nullable(),
});
export type IncidentMoved = z.infer<typeof IncidentMoved>;

/** What a move of an incident tells the world. */
export const IncidentEvent = z.object({
  id: line(40),
  type: line(60),
  at: Instant,
  version: z.int().positive(),
  incident: IncidentId,
  actor: Actor,
  state: IncidentState,
});
export type IncidentEvent = z.infer<typeof IncidentEvent>;

/** What its vendor, or the operator, says of an incident. */
export const incidentWords = { workaround: text(1000) } as const;

// A set as it is stored: DynamoDB adds to one without reading it, and knows no empty one.
const Counted = z
  .set(CountyNumber)
  .or(z.array(CountyNumber))
  .optional()
  .transform((counties) => [...(counties ?? [])].toSorted());

/** `reports`, `libraries` and `counties` are at least what was accepted, and exact once all events are handled. */
export const Incident = z.object({
  schemaVersion: z.int().positive(),
  version: z.int().positive(),
  id: IncidentId,
  productId: ProductId,
  family: SymptomFamily,
  number: IncidentNumber,
  vendorId: VendorId,
  state: IncidentState,
  /** When the first report came. */
  since: Instant,
  confirmedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  reports: z.int().nonnegative(),
  libraries: z.int().nonnegative(),
  counties: Counted,
  /** When the last report was counted. */
  countedAt: Instant,
  /** How many libraries have said since it was resolved that it is not. */
  stillBroken: z.int().nonnegative(),
  /** The report the vendor has in hand; the others are matched to it. */
  lead: CaseRef.nullable(),
  /** When the vendor expects an end, and the last such moment that libraries may know. */
  estimate: Instant.nullable(),
  estimateBase: Instant.nullable(),
  nextUpdateAt: Instant.nullable(),
  workaround: incidentWords.workaround.nullable(),
  mergedInto: IncidentId.nullable(),
  mergedFrom: z.array(IncidentId).max(20),
  /** How many libraries the vendor was last told of, and when. */
  vendorTold: z.object({ libraries: z.int(), at: Instant }).nullable(),
  /** Up to which version its changes have been made known. */
  spreadVersion: z.int().nonnegative(),
  history: z.array(IncidentMoved).min(1),
  event: IncidentEvent,
  quiet: z.literal(true).optional(),
});
export type Incident = z.infer<typeof Incident>;

/** A library with a report of the incident; its first report counts. */
export const IncidentMember = z.object({
  libraryNumber: LibraryNumber,
  /** Who answers for the library: its owner, or its own number where no owner is known. */
  owner: line(20),
  countyNumber: CountyNumber,
  at: Instant,
});
export type IncidentMember = z.infer<typeof IncidentMember>;

/** A report of the incident. */
export const IncidentReport = z.object({ case: CaseRef, at: Instant });
export type IncidentReport = z.infer<typeof IncidentReport>;
