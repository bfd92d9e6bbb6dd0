// The rows of a CSV file of enrolments: each line is read on its own, so that a bad one costs itself only.
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { LibraryNumber, ProductId, Year } from "../../shared/kinds.ts";
import { Enrolment } from "../../shared/records/access-request.ts";

const columns = ["libraryNumber", "productId", "year", "state"] as const;
const longestLine = 1000;

const Row = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .pipe(Year),
  state: Enrolment.shape.state,
});

/** `line` counts from 1, the header. */
export type EnrolmentLine = z.infer<typeof Row> & { line: number };
export type BadLine = { line: number; reason: string };

type Layout = { delimiter: "," | ";"; names: string[] };

const fieldsOf = (line: string, delimiter: string): string[] | null => {
  try {
    const rows = z
      .array(z.array(z.string()))
      .max(1)
      .parse(parse(line, { delimiter, trim: true }));
    return rows[0] ?? [];
  } catch {
    return null;
  }
};

/** Throws where the first line is not the header. */
const layoutOf = (header: string): Layout => {
  const delimiter = header.includes(";") ? ";" : ",";
  const names = fieldsOf(header, delimiter) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new Error(
      `The first line must name the columns ${columns.join(",")}; it lacks ${missing.join(", ")}.`,
    );
  return { delimiter, names };
};

const readLine = (text: string, line: number, { delimiter, names }: Layout): EnrolmentLine | BadLine => {
  if (text.length > longestLine) return { line, reason: "is too long" };
  const fields = fieldsOf(text, delimiter);
  if (!fields) return { line, reason: "has quotes that do not close" };
  if (fields.length !== names.length)
    return { line, reason: `has ${fields.length} columns, not ${names.length}` };
  const row = Row.safeParse(Object.fromEntries(names.map((name, at) => [name, fields[at]])));
  if (row.success) return { ...row.data, line };
  const wrong = new Set(row.error.issues.map((issue) => String(issue.path[0])));
  return { line, reason: `has no valid ${[...wrong].join(", ")}` };
};

/** Reads lines; a byte order mark, `;` for `,`, spaces around fields and empty lines do no harm. */
export async function* enrolmentRows(lines: AsyncIterable<string>): AsyncGenerator<EnrolmentLine | BadLine> {
  let layout: Layout | undefined;
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    const text = line === 1 ? raw.replace(/^\uFEFF/, "") : raw;
    if (layout === undefined) layout = layoutOf(text);
    else if (text.trim() !== "") yield readLine(text, line, layout);
  }
  if (layout === undefined) throw new Error("The file is empty.");
}
