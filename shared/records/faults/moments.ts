// The moments of one fault report that the numbers are made of.
import * as z from "zod";
import { osloDay, yearOf } from "../../clock.ts";
import { Instant, LibraryNumber, ProductId, Year } from "../../kinds.ts";
import { type FaultReport, FaultReportId, symptomFamilies } from "../fault-report.ts";

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

/** Null for what is none of the vendor's: an invoice is Bibliotek24's own. */
export const faultMomentsOf = (report: FaultReport): FaultMoments | null => {
  if (symptomFamilies[report.symptom] === "operator") return null;
  const { libraryNumber, id, productId, version, reportedAt, history } = report;
  return {
    libraryNumber,
    id,
    productId,
    year: yearOf(osloDay(reportedAt)),
    version,
    reportedAt,
    acknowledgedAt: history.find(({ by }) => by === "vendor")?.at ?? null,
    fixedAt: history.find(({ to }) => to === "fixed")?.at ?? null,
    reopened: history.filter(({ move }) => move === "reopen").length,
  };
};
