// The status page: what is the matter now, what is planned, and every product with its state.
import { html } from "hono/html";
import type { Language } from "../../kinds.ts";
import type { Piece } from "../frame.ts";
import { pageReply } from "../layout.ts";
import { linkFor, type Reader } from "./pieces.ts";
import {
  downtimePiece,
  type Standing,
  standingInWords,
  standingPiece,
  troublePieces,
} from "./status-pieces.ts";
import { statusWords } from "./words/status.ts";

type Row = { productId: string; name: string; standing: Standing };

/** In the order of their names. */
export type StatusPage = { rows: readonly Row[] };

const named = ({ productId, name }: Row, reader: Reader): Piece =>
  html`<a href="${linkFor(`/products/${productId}`, reader)}">${name}</a>`;

const nowPiece = ({ rows }: StatusPage, reader: Reader): Piece => {
  const { language } = reader;
  const troubled = rows.filter(({ standing }) => standing.state !== "ok");
  if (troubled.length === 0)
    return html`<div class="note ok"><p>${statusWords.allWell[language]}</p></div>\n`;
  return html`<h2>${statusWords.now[language]}</h2>
${troubled.map(
  (row) => html`<h3>${named(row, reader)}</h3>
${standingPiece(row.standing, language)}${troublePieces(row.standing, language)}`,
)}`;
};

const plannedPiece = ({ rows }: StatusPage, reader: Reader): Piece => {
  const { language } = reader;
  const planned = rows.filter(({ standing }) => standing.scheduled.length > 0);
  const pieces =
    planned.length === 0
      ? html`<p>${statusWords.nonePlanned[language]}</p>\n`
      : planned.map(
          (row) => html`<h3>${named(row, reader)}</h3>
${row.standing.scheduled.map((downtime) => downtimePiece(downtime, language))}`,
        );
  return html`<h2>${statusWords.planned[language]}</h2>
${pieces}`;
};

const tablePiece = ({ rows }: StatusPage, reader: Reader): Piece => {
  const { language } = reader;
  return html`<h2 id="all">${statusWords.everything[language]}</h2>
<table class="rows" aria-labelledby="all">
<thead><tr><th scope="col">${statusWords.product[language]}</th><th scope="col">${statusWords.state[language]}</th></tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr><th scope="row">${named(row, reader)}</th><td>${standingInWords(row.standing, language)}</td></tr>\n`,
)}</tbody>
</table>
`;
};

const followPiece = (language: Language): Piece => html`<h2>${statusWords.follow[language]}</h2>
<ul>
<li><a href="/v1/status/feed.atom?language=${language}">${statusWords.feed[language]}</a></li>
<li><a href="/v1/status/planned.ics?language=${language}">${statusWords.calendar[language]}</a></li>
</ul>
`;

/** The page in full. */
export const statusPage = (page: StatusPage, reader: Reader) => {
  const { language, namesLanguage } = reader;
  return pageReply({
    language,
    heading: statusWords.heading[language],
    body: html`${nowPiece(page, reader)}${plannedPiece(page, reader)}${tablePiece(page, reader)}${followPiece(language)}`,
    place: { path: "/status", query: {}, namesLanguage, description: statusWords.description[language] },
  });
};
