// The work page of a vendor: all its open cases in one table, of which many can be answered at once.
import { html } from "hono/html";
import type { Day, Language } from "../kinds.ts";
import { dayInWords } from "../mail/dates.ts";
import { type KnownCase, stateInWords } from "./case-facts.ts";
import { choiceOf, formOf } from "./form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "./layout.ts";
import { choiceWords } from "./words.ts";

export type WorkRow = {
  known: KnownCase;
  /** The page of the case. */
  href: string;
  /** What the form sends for this row; null where it cannot be answered here. */
  value: string | null;
};

/** What became of one row. */
export type RowResult = { caseNumber: string; outcome: "done" | "changed" | "not_now" };

export type WorkPage = {
  vendor: string;
  rows: readonly WorkRow[];
  /** There are more cases than one page shows. */
  isCut: boolean;
  results: readonly RowResult[];
  /** The vendor's products, each with the page of what is registered about it. */
  products: readonly { name: string; href: string }[];
};

const words = {
  heading: { nb: "Åpne saker", nn: "Opne saker", en: "Open cases" },
  none: { nb: "Ingen saker venter.", nn: "Ingen saker ventar.", en: "No cases are waiting." },
  cut: {
    nb: "Flere saker venter enn det som vises her. De neste kommer når noen av disse er besvart.",
    nn: "Fleire saker ventar enn det som er vist her. Dei neste kjem når nokre av desse er svart på.",
    en: "More cases are waiting than are shown here. The next ones follow when some of these are answered.",
  },
  download: { nb: "Last ned som CSV", nn: "Last ned som CSV", en: "Download as CSV" },
  pick: { nb: "Velg", nn: "Vel", en: "Pick" },
  number: { nb: "Saksnummer", nn: "Saksnummer", en: "Case number" },
  library: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  state: { nb: "Status", nn: "Status", en: "Status" },
  openBy: { nb: "Åpnes senest", nn: "Opnast seinast", en: "Open no later than" },
  legend: {
    nb: "Svar for alle saker som er krysset av",
    nn: "Svar for alle saker som er kryssa av",
    en: "Answer for all cases that are ticked",
  },
  registered: {
    nb: "Det som er registrert om produktene",
    nn: "Det som er registrert om produkta",
    en: "What is registered about the products",
  },
  results: { nb: "Hva som ble gjort", nn: "Kva som vart gjort", en: "What was done" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const outcomes: { readonly [O in RowResult["outcome"]]: InEveryLanguage<string> } = {
  done: { nb: "registrert", nn: "registrert", en: "recorded" },
  changed: {
    nb: "ikke endret, for saken var endret i mellomtiden",
    nn: "ikkje endra, for saka var endra i mellomtida",
    en: "not changed, for the case had changed meanwhile",
  },
  not_now: {
    nb: "ikke endret, for det går ikke i saken slik den er nå",
    nn: "ikkje endra, for det går ikkje i saka slik ho er no",
    en: "not changed, for it cannot be done in the case as it is now",
  },
};

const tick = ({ value, known }: WorkRow, language: Language): Piece | string =>
  value === null
    ? ""
    : html`<input type="checkbox" name="row" value="${value}" aria-label="${words.pick[language]} ${known.caseNumber}">`;

const columns = ["pick", "number", "library", "product", "state", "openBy"] as const;

const by = (day: Day | null, language: Language): string => (day ? dayInWords(day, language) : "");

const cell = (column: (typeof columns)[number], value: string, language: Language): Piece =>
  html`<td data-label="${words[column][language]}">${value}</td>`;

const rowPiece = (row: WorkRow, language: Language): Piece => {
  const { known, href } = row;
  return html`<tr>
<td>${tick(row, language)}</td>
<th scope="row"><a href="${href}">${known.caseNumber}</a></th>
${cell("library", known.library, language)}${cell("product", known.product, language)}
${cell("state", stateInWords(known.state, language), language)}${cell("openBy", by(known.openBy, language), language)}
</tr>
`;
};

const tablePiece = (rows: readonly WorkRow[], language: Language): Piece => html`<table class="rows">
<thead><tr>${columns.map((name) => html`<th scope="col">${words[name][language]}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => rowPiece(row, language))}</tbody>
</table>
`;

const answers = ["acknowledge", "activate"] as const;

const rowsPiece = ({ rows }: WorkPage, language: Language): Piece => {
  if (rows.length === 0) return html`<p>${words.none[language]}</p>\n`;
  const choices = answers.map((value) => ({ value, label: choiceWords[value][language] }));
  const table = tablePiece(rows, language);
  const form = html`${table}${choiceOf("choice", words.legend[language], choices)}`;
  return html`<p><a href="?lang=${language}&amp;as=csv">${words.download[language]}</a></p>
${rows.some(({ value }) => value !== null) ? formOf({ language, fields: form }) : table}`;
};

const resultsPiece = (results: readonly RowResult[], language: Language): Piece | string =>
  results.length === 0
    ? ""
    : html`<h2>${words.results[language]}</h2>
<ul>
${results.map(({ caseNumber, outcome }) => html`<li>${caseNumber}: ${outcomes[outcome][language]}</li>\n`)}</ul>
`;

const productsPiece = (products: WorkPage["products"], language: Language): Piece | string =>
  products.length === 0
    ? ""
    : html`<h2>${words.registered[language]}</h2>
<ul>
${products.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>\n`)}</ul>
`;

/** The page in full. */
export const workPage = (page: WorkPage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: `${words.heading[language]} – ${page.vendor}`,
    notice: notice ?? null,
    wide: true,
    body: html`${resultsPiece(page.results, language)}${page.isCut ? html`<p>${words.cut[language]}</p>\n` : ""}${rowsPiece(page, language)}${productsPiece(page.products, language)}`,
  });
