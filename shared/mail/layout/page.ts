// Lays a mail's content out as HTML: real headings and tables, nothing remote, nothing that tracks.
import { html } from "hono/html";
import type { CaseTable, Cell, Content } from "../content.ts";
import type { ListedFact } from "../listed-facts.ts";
import { styles } from "./style.ts";

const lines = ([first, ...more]: readonly string[]) =>
  html`${first ?? ""}${more.map((value) => html`<br />${value}`)}`;

const fact = ({ label, values }: ListedFact) => html`<tr>
<th scope="row" style="${styles.cell}">${label}</th>
<td style="${styles.cell}">${lines(values)}</td>
</tr>
`;

const factTable = ({ factsHeading, facts }: Content) =>
  facts.length > 0 &&
  html`<h2 style="${styles.h2}">${factsHeading}</h2>
<table style="${styles.table}">
<tbody>
${facts.map(fact)}</tbody>
</table>
`;

// `dir="auto"` keeps text written from right to left inside its own block.
const quotation = ({ quote }: Content) =>
  quote &&
  html`<h2 style="${styles.h2}">${quote.heading}</h2>
<blockquote dir="auto" style="${styles.quote}">${quote.text}</blockquote>
`;

const cell = ({ values, quoted }: Cell) =>
  quoted && values.length > 0
    ? html`<td dir="auto" style="${styles.quotedCell}">${values.join("\n")}</td>
`
    : html`<td style="${styles.cell}">${lines(values.length > 0 ? values : ["–"])}</td>
`;

const caseTable = (table: CaseTable | null) =>
  table &&
  html`<table style="${styles.table}">
<caption style="${styles.caption}">${table.caption}</caption>
<thead>
<tr>
${table.columns.map((column) => html`<th scope="col" style="${styles.cell}">${column}</th>\n`)}</tr>
</thead>
<tbody>
${table.rows.map(
  ({ head, cells }) => html`<tr>
<th scope="row" style="${styles.cell}">${head}</th>
${cells.map(cell)}</tr>
`,
)}</tbody>
</table>
`;

const oneLink = ({ link }: Content) =>
  link &&
  html`<p style="${styles.linkLine}"><a href="${link.href}" style="${styles.link}">${link.label}</a></p>
${link.note && html`<p>${link.note}</p>\n`}`;

/** The HTML part. Every value passes the escaping of `html`; it is well-formed XML as well. */
export const asHtml = (content: Content, title: string): string =>
  String(html`<!DOCTYPE html>
<html lang="${content.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
</head>
<body style="${styles.body}">
<main style="${content.table ? styles.wideMain : styles.main}">
<h1 style="${styles.h1}">${content.heading}</h1>
<p>${content.lead}</p>
${factTable(content)}${quotation(content)}<h2 style="${styles.h2}">${content.todo}</h2>
<ol style="${styles.steps}">
${content.steps.map((step) => html`<li>${step}</li>\n`)}</ol>
${oneLink(content)}${caseTable(content.table)}<footer style="${styles.ending}">
${content.closing.map((paragraph) => html`<p>${paragraph}</p>\n`)}</footer>
</main>
</body>
</html>
`);
