// Tables for spreadsheets: what a cell holds is text there too, never a formula.

// What spreadsheets take for the beginning of a formula, also behind blanks or a full-width form of the sign.
const formula = /^[\s\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A value as a cell: quoted, its line breaks kept, an apostrophe before what could be calculated. */
const cell = (value: string): string =>
  `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** The rows with a byte order mark before them, by which spreadsheets know UTF-8; lines end as RFC 4180 says. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
