// Tables that read as well in a terminal as in Markdown.

const sure = (cell: string | undefined): string => (cell ?? "").replaceAll("|", "\\|");

/** The first column to the left, the others to the right. */
export const table = (heads: string[], rows: string[][]): string => {
  const widths = heads.map((head, at) =>
    Math.max(3, head.length, ...rows.map((row) => sure(row[at]).length)),
  );
  const line = (cells: string[]): string => {
    const padded = cells.map((cell, at) =>
      at === 0 ? sure(cell).padEnd(widths[at] ?? 0) : sure(cell).padStart(widths[at] ?? 0),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(heads), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
};

/** A heading, what must be known to read the table, and the table. */
export const section = (title: string, notes: readonly string[], body: string): string =>
  [`### ${title}`, ...(notes.length > 0 ? [notes.join("\n")] : []), body].join("\n\n");
