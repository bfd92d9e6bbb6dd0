// What the numbers of faults are made of: the moments of each report, incidents, and planned maintenance.
import * as z from "zod";
import { Instant, LibraryNumber, ProductId, Year } from "../../kinds.ts";
import { FaultReportId } from "../fault-report.ts";
import type { Incident } from "../incident/incident.ts";
import type { Downtime } from "./downtime.ts";

/** `year` is the one in Oslo in which it was reported; the other moments are null until they come. */
export const FaultMoments = z.object({
  libraryNumber: LibraryNumber,
  id: FaultReportId,
  productId: ProductId,
  year: Year,
  version: z.int().positive(),
  reportedAt: Instant,
  /** The vendor's first word on it. A report that is matched to another one's incident has none of its own. */
  acknowledgedAt: Instant.nullable(),
  /** When it was first called fixed. */
  fixedAt: Instant.nullable(),
  /** How often its library said that it was not. */
  reopened: z.int().nonnegative(),
});
export type FaultMoments = z.infer<typeof FaultMoments>;

/** What is known of a product's faults; incidents also of other years, for they may reach into this one. */
export type Faults = { incidents: Incident[]; downtimes: Downtime[]; reports: FaultMoments[] };
