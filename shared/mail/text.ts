// Lays a mail's content out as plain text.
import type { Content } from "./content.ts";
import type { ListedFact } from "./listed-facts.ts";

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

/** The text part: paragraphs, facts one to a line, the library's words behind `>`, numbered steps. */
export const asText = (content: Content): string => {
  const { quote } = content;
  const parts = [
    content.heading.toUpperCase(),
    wrapped(content.lead, "", ""),
    headed(content.factsHeading, content.facts.map(fact).join("\n")),
    ...(quote ? [headed(quote.heading, wrapped(quote.text, "> ", "> "))] : []),
    headed(content.todo, content.steps.map((step, at) => wrapped(step, `${at + 1}. `, "   ")).join("\n")),
    `--\n${content.closing.map((paragraph) => wrapped(paragraph, "", "")).join("\n\n")}`,
  ];
  return `${parts.join("\n\n")}\n`;
};
