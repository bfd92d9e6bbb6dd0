// A library's overview: what it has, whether it works, whose turn it is and by when, what is broken, whom to call.
import { html } from "hono/html";
import type { Day, Language } from "../../kinds.ts";
import { dayInWords } from "../../mail/dates.ts";
import { nextInWords, overviewStateInWords, states, symptoms } from "../../mail/words.ts";
import type { Call } from "../../records/overview/calling.ts";
import type { FaultRow, YearRow } from "../../records/overview/rows.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "../layout.ts";
import { type Lesson, lessonsPiece } from "./lessons-piece.ts";

/** A report that is not over, and the page of its case. */
export type FaultLine = Pick<FaultRow, "number" | "state" | "symptom"> & { href: string };

/** One product in one year, or one with nothing but reports; addresses are null where nothing can be done there. */
export type OverviewLine = {
  product: string;
  vendor: string;
  access: YearRow | null;
  faults: readonly FaultLine[];
  support: string | null;
  caseHref: string | null;
  askHref: string | null;
  reportHref: string | null;
};

/** What the library may still ask for. */
export type Offer = { product: string; year: number; href: string };

export type OverviewPage = {
  library: string;
  lines: readonly OverviewLine[];
  offers: readonly Offer[];
  lessons: readonly Lesson[];
  call: Call;
  /** False of a county contact without the owner's leave. */
  mayAct: boolean;
};

const words = {
  heading: { nb: "Oversikt", nn: "Oversikt", en: "Overview" },
  none: {
    nb: "Biblioteket har ingen produkter ennå.",
    nn: "Biblioteket har ingen produkt enno.",
    en: "The library has no products yet.",
  },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  state: { nb: "Status", nn: "Status", en: "Status" },
  next: { nb: "Hva skjer nå", nn: "Kva skjer no", en: "What happens next" },
  by: { nb: "Senest", nn: "Seinast", en: "No later than" },
  until: { nb: "Gjelder til", nn: "Gjeld til", en: "Valid to" },
  faults: { nb: "Åpne feil", nn: "Opne feil", en: "Open faults" },
  support: {
    nb: "Leverandørens kontakt ved feil",
    nn: "Kontakten hos leverandøren ved feil",
    en: "The vendor's contact for faults",
  },
  act: { nb: "Dere kan", nn: "De kan", en: "You can" },
  open: { nb: "Åpne saken og svare", nn: "Opne saka og svare", en: "Open the case and answer" },
  ask: { nb: "Be om tilgang", nn: "Be om tilgang", en: "Ask for access" },
  report: { nb: "Melde feil", nn: "Melde feil", en: "Report a fault" },
  offers: {
    nb: "Produkter dere kan be om tilgang til",
    nn: "Produkt de kan be om tilgang til",
    en: "Products you can ask for access to",
  },
  call: { nb: "Trenger dere hjelp?", nn: "Treng de hjelp?", en: "Do you need help?" },
  first: { nb: "Spør først", nn: "Spør først", en: "Ask first" },
  second: { nb: "Så", nn: "Så", en: "Then" },
  reads: {
    nb: "Dere ser sakene som fylkeskontakt. For å handle for biblioteket må eieren ha gitt fullmakt.",
    nn: "De ser sakene som fylkeskontakt. For å handle for biblioteket må eigaren ha gjeve fullmakt.",
    en: "You see the cases as the county contact. To act for the library its owner must have given you leave.",
  },
  nothing: { nb: "ingen", nn: "ingen", en: "none" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const day = (label: string, value: Day | null, language: Language): Piece | string =>
  value ? html`<br>${label}: ${dayInWords(value, language)}` : "";

const accessCells = (access: YearRow | null, language: Language): Piece =>
  access
    ? html`<td>${overviewStateInWords(access.state, language)}${
        access.accessInForce ? day(words.until[language], access.validTo, language) : ""
      }</td>
<td>${nextInWords(access.next, language)}${day(words.by[language], access.next.by, language)}</td>`
    : html`<td>–</td>
<td>–</td>`;

const faultPiece = ({ number, state, symptom, href }: FaultLine, language: Language): Piece =>
  html`<li><a href="${href}">${number}</a>: ${symptoms[symptom][language]} (${states[state][language]})</li>
`;

const faultsPiece = (faults: readonly FaultLine[], language: Language): Piece | string =>
  faults.length === 0
    ? words.nothing[language]
    : html`<ul>
${faults.map((fault) => faultPiece(fault, language))}</ul>
`;

const named = ({ product, access }: OverviewLine): string =>
  access === null ? product : `${product} ${access.year}`;

const actions = (line: OverviewLine, language: Language): Piece[] =>
  (
    [
      [line.caseHref, words.open],
      [line.askHref, words.ask],
      [line.reportHref, words.report],
    ] as const
  ).flatMap(([href, label]) =>
    href === null
      ? []
      : [
          html`<li><a href="${href}" aria-label="${label[language]}: ${named(line)}">${label[language]}</a></li>
`,
        ],
  );

const actionsPiece = (line: OverviewLine, language: Language): Piece | string => {
  const all = actions(line, language);
  return all.length === 0 ? "–" : html`<ul>\n${all}</ul>\n`;
};

const rowPiece = (line: OverviewLine, language: Language): Piece => html`<tr>
<th scope="row">${named(line)}<br>${line.vendor}</th>
${accessCells(line.access, language)}
<td>${faultsPiece(line.faults, language)}</td>
<td>${line.support ?? "–"}</td>
<td>${actionsPiece(line, language)}</td>
</tr>
`;

const columns = ["product", "state", "next", "faults", "support", "act"] as const;

const tablePiece = ({ lines }: OverviewPage, language: Language): Piece =>
  lines.length === 0
    ? html`<p>${words.none[language]}</p>\n`
    : html`<table>
<thead><tr>${columns.map((name) => html`<th scope="col">${words[name][language]}</th>`)}</tr></thead>
<tbody>
${lines.map((line) => rowPiece(line, language))}</tbody>
</table>
`;

const offersPiece = ({ offers }: OverviewPage, language: Language): Piece | string =>
  offers.length === 0
    ? ""
    : html`<h2>${words.offers[language]}</h2>
<ul>
${offers.map(({ product, year, href }) => html`<li><a href="${href}">${product} ${String(year)}</a></li>\n`)}</ul>
`;

const callPiece = ({ call: { first, next } }: OverviewPage, language: Language): Piece =>
  html`<h2>${words.call[language]}</h2>
<ol>
${first ? html`<li>${words.first[language]} ${first.name}: ${first.email}</li>\n` : ""}<li>${
    first ? words.second[language] : words.first[language]
  } ${next.name}: ${next.email}</li>
</ol>
`;

/** The page in full. */
export const overviewPage = (page: OverviewPage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: `${words.heading[language]} – ${page.library}`,
    notice: notice ?? null,
    wide: true,
    body: html`${page.mayAct ? "" : html`<p>${words.reads[language]}</p>\n`}${tablePiece(page, language)}${offersPiece(page, language)}${lessonsPiece(page.lessons, language)}${callPiece(page, language)}`,
  });
