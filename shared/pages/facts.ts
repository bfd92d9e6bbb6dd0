// Tables of what is known: a label beside its value, or its values one to a line.
import { html } from "hono/html";
import type { Piece } from "./layout.ts";

export type Fact = { label: string; values: readonly string[] };

const lines = ([first = "", ...more]: readonly string[]): Piece =>
  html`${first}${more.map((value) => html`<br>${value}`)}`;

/** The facts as a table with a heading for every row. */
export const factTable = (facts: readonly Fact[]): Piece =>
  html`<table class="facts">
<tbody>
${facts.map(({ label, values }) => html`<tr><th scope="row">${label}</th><td>${lines(values)}</td></tr>\n`)}</tbody>
</table>
`;
