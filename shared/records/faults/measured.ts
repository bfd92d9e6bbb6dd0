// From a fault report to the moments that the numbers are made of.
import { osloDay, yearOf } from "../../clock.ts";
import { type FaultReport, symptomFamilies } from "../fault-report.ts";
import type { FaultMoments } from "./moments.ts";

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
