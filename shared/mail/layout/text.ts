// Lays a mail's content out as plain text.
import type { CaseTable, Content } from "../content.ts";
import type { ListedFact } from "../listed-facts.ts";

const lineWidth = 76;
// A line of mail may be 998 bytes (RFC 5322); a word is cut where it could grow beyond that in UTF-8.
const longWord = /.{1,240}/gsu;

const fitting = (word: string): string[] => word.match(longWord) ?? [];

const wrapLine = (line: string, width: number): string[] => {
  const rows = [""];
  for (const word of line.split(" ").flatMap(fitting)) {
    const row = rows.at(-1) ?? "";
    if (row !== "" && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === "" ? word : `${row} ${word}`;
  }
  return rows;
};

/** Every line of the text wrapped, later rows of a line indented like the first. */
const wrapped = (text: string, first: string, rest: string): string =>
  text
    .split("\n")
    .flatMap((line) => wrapLine(line, lineWidth - first.length))
    .map((row, at) => `${at === 0 ? first : rest}${row}`.trimEnd())
    .join("\n");

const fact = ({ label, values }: ListedFact): string => {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return wrapped(`${label}: ${only}`, "", "  ");
  return [`${label}:`, ...values.map((value) => wrapped(value, "  ", "    "))].join("\n");
};

const headed = (heading: string, body: string): string => `${heading}\n${body}`;

const entries = ({ caption, columns, rows }: CaseTable): string[] => {
  const [name, ...labels] = columns;
  const entry = ({ head, cells }: CaseTable["rows"][number], at: number): string =>
    [
      wrapped(`${at + 1}. ${name} ${head}`, "", "   "),
      ...cells.flatMap(({ values, quoted }, column) => {
        if (values.length === 0) return [];
        const label = labels[column] ?? "";
        if (!quoted) return [wrapped(`${label}: ${values.join(", ")}`, "   ", "     ")];
        return [`   ${label}:`, wrapped(values.join("\n"), "   > ", "   > ")];
      }),
    ].join("\n");
  return [caption, ...rows.map(entry)];
};

const numbered = (steps: readonly string[]): string =>
  steps.map((step, at) => wrapped(step, `${at + 1}. `, "   ")).join("\n");

/** The link stands alone on its line, for mail programs make what is broken over two lines into half a link. */
const oneLink = ({ label, href, note }: NonNullable<Content["link"]>): string =>
  [`${label}:`, href, ...(note === null ? [] : [wrapped(note, "", "")])].join("\n");

/** The text part: paragraphs, facts one to a line, free text behind `>`, numbered steps, the link, many cases. */
export const asText = (content: Content): string => {
  const { quote, link, facts, table } = content;
  const parts = [
    wrapped(content.heading.toUpperCase(), "", ""),
    wrapped(content.lead, "", ""),
    ...(facts.length > 0 ? [headed(content.factsHeading, facts.map(fact).join("\n"))] : []),
    ...(quote ? [headed(quote.heading, wrapped(quote.text, "> ", "> "))] : []),
    headed(content.todo, numbered(content.steps)),
    ...(link ? [oneLink(link)] : []),
    ...(table ? entries(table) : []),
    `--\n${content.closing.map((paragraph) => wrapped(paragraph, "", "")).join("\n\n")}`,
  ];
  return `${parts.join("\n\n")}\n`;
};
