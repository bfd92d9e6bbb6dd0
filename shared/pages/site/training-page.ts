// The page of training: webinars to come, how to sign up, and the recordings with captions, narrowed by product.
import { html } from "hono/html";
import type { training } from "../../records/training/shown.ts";
import type { Piece } from "../frame.ts";
import { pageReply } from "../layout.ts";
import { languageField, linkFor, type Reader } from "./pieces.ts";
import { comingPiece, type ProductNames, recordingPiece, signUpPiece } from "./training-pieces.ts";
import { trainingWords } from "./words/training.ts";

export type TrainingPage = ReturnType<typeof training> & {
  /** The product the list is narrowed to. */
  product: string | undefined;
  /** The products there is training about, by name. */
  choices: readonly { productId: string; name: string }[];
  products: ProductNames;
};

/** More recordings than these are shown only where the list is narrowed. */
const mostRecordings = 60;

const filterPiece = ({ product, choices }: TrainingPage, reader: Reader): Piece | string => {
  const { language } = reader;
  if (choices.length === 0) return "";
  return html`<form method="get" action="/training" role="search" aria-label="${trainingWords.filter[language]}" class="filters">
<p><label for="product">${trainingWords.product[language]}</label>
<select id="product" name="product"><option value="">${trainingWords.any[language]}</option>${choices.map(
    ({ productId, name }) =>
      html`<option value="${productId}"${productId === product ? html` selected` : ""}>${name}</option>`,
  )}</select></p>
${languageField(reader)}<p class="do"><button type="submit">${trainingWords.show[language]}</button>
<a href="${linkFor("/training", reader)}">${trainingWords.all[language]}</a></p>
</form>
`;
};

const cards = (rows: readonly Piece[]): Piece => html`<ul class="cards">\n${rows}</ul>\n`;

const comingSection = ({ coming, products }: TrainingPage, reader: Reader): Piece => {
  const { language } = reader;
  const rows = coming.map((webinar) => comingPiece(webinar, { reader, products }));
  const takesSignUps = coming.some(({ state }) => state === "scheduled");
  return html`<h2>${trainingWords.coming[language]}</h2>
${takesSignUps ? signUpPiece(language) : ""}${
  rows.length > 0 ? cards(rows) : html`<p>${trainingWords.noneComing[language]}</p>\n`
}`;
};

const recordingSection = ({ recordings, products }: TrainingPage, reader: Reader): Piece => {
  const { language } = reader;
  const rows = recordings
    .slice(0, mostRecordings)
    .map((shown) => recordingPiece(shown, { reader, products }));
  return html`<h2>${trainingWords.recordings[language]}</h2>
${rows.length > 0 ? cards(rows) : html`<p>${trainingWords.noRecordings[language]}</p>\n`}${
  recordings.length > mostRecordings ? html`<p>${trainingWords.more[language]}</p>\n` : ""
}`;
};

const followSection = ({ product }: TrainingPage, { language }: Reader): Piece => {
  const asked = new URLSearchParams({ language, ...(product !== undefined && { product }) }).toString();
  return html`<h2>${trainingWords.follow[language]}</h2>
<ul>
<li><a href="/v1/webinars/feed.atom?${asked}">${trainingWords.feed[language]}</a></li>
<li><a href="/v1/webinars/planned.ics?${asked}">${trainingWords.subscribe[language]}</a></li>
</ul>
`;
};

/** The page in full. */
export const trainingPage = (page: TrainingPage, reader: Reader) => {
  const { language, namesLanguage } = reader;
  const { product } = page;
  return pageReply({
    language,
    heading: trainingWords.heading[language],
    body: html`<p class="lead">${trainingWords.description[language]}</p>
${filterPiece(page, reader)}${comingSection(page, reader)}${recordingSection(page, reader)}${followSection(page, reader)}`,
    place: {
      path: "/training",
      query: product === undefined ? {} : { product },
      namesLanguage,
      description: trainingWords.description[language],
    },
  });
};
