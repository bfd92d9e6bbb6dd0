// A vendor's list at the turn of a year, as a page and as rows for spreadsheets.
import { html } from "hono/html";
import type { Instant, Language } from "../kinds.ts";
import { momentInWords } from "../mail/dates.ts";
import type { YearListRow } from "../records/telling/announcement.ts";
import { type InEveryLanguage, pageReply } from "./layout.ts";

const words = {
  heading: { nb: "Hvem som har tilgang i", nn: "Kven som har tilgang i", en: "Who has access in" },
  madeAt: { nb: "Listen er fra", nn: "Lista er frå", en: "The list is from" },
  none: { nb: "Listen er tom.", nn: "Lista er tom.", en: "The list is empty." },
  download: { nb: "Last ned som CSV", nn: "Last ned som CSV", en: "Download as CSV" },
  library: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
  number: { nb: "Biblioteknummer", nn: "Biblioteknummer", en: "Library number" },
  municipality: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  turn: { nb: "Hva skjer", nn: "Kva skjer", en: "What happens" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const turns: { readonly [T in YearListRow["turn"]]: InEveryLanguage<string> } = {
  continues: { nb: "fortsetter", nn: "held fram", en: "continues" },
  new: { nb: "ny", nn: "ny", en: "new" },
  ends: { nb: "avsluttes", nn: "blir avslutta", en: "ends" },
};

export type ListedAccess = {
  libraryNumber: string;
  library: string;
  municipality: string;
  product: string;
  turn: YearListRow["turn"];
};

const columns = ["library", "number", "municipality", "product", "turn"] as const;

const cellsOf = (access: ListedAccess, language: Language): string[] => [
  access.library,
  access.libraryNumber,
  access.municipality,
  access.product,
  turns[access.turn][language],
];

/** The rows with their heading. */
export const yearListTable = (accesses: readonly ListedAccess[], language: Language): string[][] => [
  columns.map((name) => words[name][language]),
  ...accesses.map((access) => cellsOf(access, language)),
];

const tablePiece = (accesses: readonly ListedAccess[], language: Language) => {
  const [heading = [], ...rows] = yearListTable(accesses, language);
  return html`<p><a href="?lang=${language}&amp;as=csv">${words.download[language]}</a></p>
<table>
<thead><tr>${heading.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([head, ...cells]) =>
    html`<tr><th scope="row">${head ?? ""}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
)}</tbody>
</table>
`;
};

type YearListPage = { year: number; vendor: string; madeAt: Instant; accesses: readonly ListedAccess[] };

/** The page in full. */
export const yearListPage = ({ year, vendor, madeAt, accesses }: YearListPage, language: Language) =>
  pageReply({
    language,
    heading: `${words.heading[language]} ${year} – ${vendor}`,
    wide: true,
    body: html`<p>${words.madeAt[language]} ${momentInWords(madeAt, language)}.</p>
${accesses.length === 0 ? html`<p>${words.none[language]}</p>\n` : tablePiece(accesses, language)}`,
  });
