// What is open in a county: which cases of a library wait for somebody, whose turn they are, and since when.
import type { Instant, LibraryNumber } from "../../shared/kinds.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { FaultReportState } from "../../shared/records/fault-report.ts";
import type { LibraryCases } from "../../shared/records/overview/cases.ts";
import { openIn, overviewOf, type ProductRow, type YearRow } from "../../shared/records/overview/rows.ts";
import type { OpenCaseRow } from "../../shared/records/telling/announcement.ts";

/** Whose turn an open report is; null once it is over. */
const turns: { readonly [S in FaultReportState]: OpenCaseRow["turn"] | null } = {
  received: "system",
  matched: "operator",
  sent: "vendor",
  routed: "operator",
  held: "operator",
  undeliverable: "operator",
  acknowledged: "vendor",
  needs_info: "library",
  not_ours: "operator",
  fixed: "library",
  confirmed: null,
  closed: null,
  withdrawn: null,
};

type Of = { libraryNumber: LibraryNumber; cases: LibraryCases };

const sinceOf = ({ productId }: ProductRow, { year }: YearRow, { cases }: Of): Instant | null => {
  const record = cases.accesses.find((one) => one.productId === productId && one.year === year);
  return record?.request?.history.at(-1)?.at ?? record?.enrolment?.at ?? null;
};

const ofYears = (row: ProductRow, of: Of): OpenCaseRow[] =>
  row.years.flatMap((year) => {
    const { turn } = year.next;
    const since = sinceOf(row, year, of);
    const { libraryNumber } = of;
    return turn && since ? [{ libraryNumber, productId: row.productId, state: year.state, turn, since }] : [];
  });

const ofFaults = ({ productId, openFaults }: ProductRow, { libraryNumber, cases }: Of): OpenCaseRow[] =>
  openFaults.flatMap(({ id, state, reportedAt }) => {
    const turn = turns[state];
    const since = cases.faults.find((fault) => fault.id === id)?.history.at(-1)?.at ?? reportedAt;
    return turn ? [{ libraryNumber, productId, state, turn, since }] : [];
  });

/** Every open case of a library. */
export const openRows = (of: Of, around: { directory: Directory; now: Instant }): OpenCaseRow[] =>
  openIn(overviewOf(of.cases, around)).flatMap((row) => [...ofYears(row, of), ...ofFaults(row, of)]);

/** The one that waits longest first. */
export const oldestFirst = (rows: readonly OpenCaseRow[]): OpenCaseRow[] =>
  rows.toSorted((one, other) => {
    if (one.since === other.since) return one.libraryNumber < other.libraryNumber ? -1 : 1;
    return one.since < other.since ? -1 : 1;
  });
