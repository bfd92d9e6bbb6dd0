// From what a link to the work page opens to the page, or the table for spreadsheets, that its reader gets.
import type { Language } from "../../../shared/kinds.ts";
import { caseTable } from "../../../shared/pages/case-facts.ts";
import { closedPage } from "../../../shared/pages/closed-page.ts";
import { csvOf } from "../../../shared/pages/csv.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import { type RowResult, workPage } from "../../../shared/pages/work-page.ts";
import type { Granted } from "../../../shared/ports.ts";
import { registeredOf, rowsOf, type Work, waitingFor, type workUses } from "./reading.ts";

type Ports = Pick<Granted<typeof workUses>, "openCases" | "cases" | "links">;
type Wish = Pick<Page, "language" | "notice"> & { results?: readonly RowResult[] };

/** The page of a link that opens nothing any more. */
export const showClosedWork = ({ closed }: Work, wish: Pick<Page, "language" | "notice">) =>
  closedPage({ why: closed ?? "stranger", about: null }, wish);

/** All cases that wait. */
export const showWork = async (work: Work, { language, notice, results = [] }: Wish, ports: Ports) => {
  const { waiting, isCut } = await waitingFor(work, ports);
  const rows = await rowsOf(work, { waiting, language }, ports);
  const products = await registeredOf(work, language, ports);
  const vendor = work.vendor?.name ?? work.link.vendorId;
  return workPage({ vendor, rows, isCut, results, products }, { language, notice: notice ?? null });
};

/** The same cases with all their facts. */
export const workTable = async (work: Work, language: Language, ports: Ports) => {
  const { waiting } = await waitingFor(work, ports);
  const known = (await rowsOf(work, { waiting, language }, ports)).map((row) => row.known);
  return {
    body: { type: "text/csv; charset=utf-8", data: csvOf(caseTable(known, language)) },
    headers: { "content-disposition": 'attachment; filename="bibliotek24.csv"' },
  };
};
