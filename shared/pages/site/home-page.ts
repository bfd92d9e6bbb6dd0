// The front page: a search, whether things work now, and the ways on.
import { html } from "hono/html";
import { frameWords, type Piece } from "../frame.ts";
import { pageReply } from "../layout.ts";
import { linkFor, type Reader } from "./pieces.ts";
import { searchPiece } from "./search.ts";
import { homeWords } from "./words/catalogue.ts";
import { statusWords, troubled } from "./words/status.ts";

export type HomePage = {
  /** How many products have something the matter, of how many. */
  troubled: number;
  products: number;
};

const statusPiece = (page: HomePage, reader: Reader): Piece => {
  const { language } = reader;
  const well = page.troubled === 0;
  const text = well ? statusWords.allWell[language] : troubled[language](page.troubled, page.products);
  return html`<h2>${homeWords.status[language]}</h2>
<div class="note ${well ? "ok" : "warning"}"><p>${text}</p></div>
<p><a href="${linkFor("/status", reader)}">${homeWords.allStatus[language]}</a></p>
`;
};

const way = (href: string, [title, text]: readonly [string, string]): Piece =>
  html`<li><h3><a href="${href}">${title}</a></h3><p>${text}</p></li>\n`;

const waysPiece = (reader: Reader): Piece => {
  const { language } = reader;
  return html`<h2>${homeWords.ways[language]}</h2>
<ul class="cards">
${way(linkFor("/products", reader), [homeWords.products[language], homeWords.productsText[language]])}${way(
  linkFor("/for-library-systems", reader),
  [frameWords.systems[language], homeWords.systemsText[language]],
)}${way(linkFor("/for-vendors", reader), [frameWords.vendors[language], homeWords.vendorsText[language]])}</ul>
`;
};

/** The page in full. */
export const homePage = (page: HomePage, reader: Reader) => {
  const { language, namesLanguage } = reader;
  return pageReply({
    language,
    heading: homeWords.heading[language],
    body: html`<p class="lead">${homeWords.description[language]}</p>
${searchPiece(reader)}${statusPiece(page, reader)}${waysPiece(reader)}`,
    place: { path: "/", query: {}, namesLanguage, description: homeWords.description[language] },
  });
};
