// What an import of enrolments would change: each row judged by what is offered, then compared with what stands.
import type { LibraryNumber, ProductId, Year } from "../../shared/kinds.ts";
import type { EnrolmentRow } from "../../shared/ports.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { BadLine, EnrolmentLine } from "./enrolment-rows.ts";

export type WantedEnrolment = EnrolmentLine & Pick<EnrolmentRow, "vendorId">;

type Place = { libraryNumber: LibraryNumber; productId: ProductId; year: Year };
const nameOf = (place: Place): string => `${place.year}-${place.libraryNumber}-${place.productId}`;

/** A row that may be written, or why not: library, product and an agreement for the library's type must be there. */
const judged = (row: EnrolmentLine, directory: Directory): WantedEnrolment | BadLine => {
  const { line } = row;
  const library = directory.library(row.libraryNumber);
  const product = directory.product(row.productId);
  if (!library) return { line, reason: `names a library we do not know: ${row.libraryNumber}` };
  if (library.status === "permanently_closed")
    return { line, reason: `names a library closed for good: ${row.libraryNumber}` };
  if (!product) return { line, reason: `names a product we do not know: ${row.productId}` };
  const agreement = product.agreements.find((one) => one.year === row.year);
  if (!agreement) return { line, reason: `has no agreement: ${row.productId} for ${row.year}` };
  if (!agreement.libraryTypes.includes(library.type))
    return { line, reason: `names a product that is not for libraries of this type: ${row.productId}` };
  return { ...row, vendorId: product.vendorId };
};

export type EnrolmentRead = { wanted: Map<string, WantedEnrolment>; bad: BadLine[]; rows: EnrolmentLine[] };

/** Reads and judges every row; of two for one library, product and year the first counts. */
export const judgeRows = async (
  rows: AsyncIterable<EnrolmentLine | BadLine>,
  directory: Directory,
): Promise<EnrolmentRead> => {
  const read: EnrolmentRead = { wanted: new Map(), bad: [], rows: [] };
  for await (const row of rows) {
    const result = "reason" in row ? row : judged(row, directory);
    if (!("reason" in row)) read.rows.push(row);
    if ("reason" in result) {
      read.bad.push(result);
      continue;
    }
    const earlier = read.wanted.get(nameOf(result));
    if (earlier) read.bad.push({ line: result.line, reason: `repeats line ${earlier.line}` });
    else read.wanted.set(nameOf(result), result);
  }
  return read;
};

export type EnrolmentDiff = {
  added: WantedEnrolment[];
  changed: WantedEnrolment[];
  unchanged: number;
  /** What stands for the file's years and is in no row of it, not even a bad one. */
  vanished: EnrolmentRow[];
};

/** Compares with what stands; `standing` holds only rows with an enrolment. */
export const diffEnrolments = (read: EnrolmentRead, standing: readonly EnrolmentRow[]): EnrolmentDiff => {
  const held = new Map(standing.map((row) => [nameOf(row), row]));
  const named = new Set(read.rows.map(nameOf));
  const diff: EnrolmentDiff = {
    added: [],
    changed: [],
    unchanged: 0,
    vanished: standing.filter((row) => !named.has(nameOf(row))),
  };
  for (const [name, row] of read.wanted) {
    const before = held.get(name)?.enrolment?.state;
    if (before === undefined) diff.added.push(row);
    else if (before === row.state) diff.unchanged += 1;
    else diff.changed.push(row);
  }
  return diff;
};
