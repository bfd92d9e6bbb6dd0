// Lays a mail's content out as HTML: real headings and tables, nothing remote, nothing that tracks.
import { html } from "hono/html";
import type { Content } from "./content.ts";
import type { ListedFact } from "./listed-facts.ts";

// Inline, for many mail programs drop style sheets. Contrast 16:1, and 5.9:1 in the closing.
const body =
  "margin:0;padding:24px;background-color:#ffffff;color:#1b1b1b;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5";
const main = "max-width:640px;overflow-wrap:anywhere";
const h1 = "font-size:24px;line-height:1.3;margin:0 0 16px";
const h2 = "font-size:18px;line-height:1.3;margin:24px 0 8px";
const cell = "text-align:left;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid #d0d0d0";
const quoted = "margin:0;padding:4px 16px;border-left:4px solid #6a6a6a;white-space:pre-wrap";
const ending = "margin-top:32px;padding-top:16px;border-top:1px solid #d0d0d0;color:#595959";

const row = ({ label, values }: ListedFact) => {
  const [first, ...more] = values;
  return html`<tr>
<th scope="row" style="${cell}">${label}</th>
<td style="${cell}">${first}${more.map((value) => html`<br />${value}`)}</td>
</tr>
`;
};

// `dir="auto"` keeps text written from right to left inside its own block.
const quotation = (quote: Content["quote"]) =>
  quote &&
  html`<h2 style="${h2}">${quote.heading}</h2>
<blockquote dir="auto" style="${quoted}">${quote.text}</blockquote>
`;

/** The HTML part. Every value passes the escaping of `html`; it is well-formed XML as well. */
export const asHtml = (content: Content, title: string): string =>
  String(html`<!DOCTYPE html>
<html lang="${content.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
</head>
<body style="${body}">
<main style="${main}">
<h1 style="${h1}">${content.heading}</h1>
<p>${content.lead}</p>
<h2 style="${h2}">${content.factsHeading}</h2>
<table style="border-collapse:collapse;width:100%">
<tbody>
${content.facts.map(row)}</tbody>
</table>
${quotation(content.quote)}<h2 style="${h2}">${content.todo}</h2>
<ol style="margin:0;padding-left:24px">
${content.steps.map((step) => html`<li>${step}</li>\n`)}</ol>
<footer style="${ending}">
${content.closing.map((paragraph) => html`<p>${paragraph}</p>\n`)}</footer>
</main>
</body>
</html>
`);
