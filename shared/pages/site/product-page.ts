// The page of a product: whether it works now, the four answers, what is planned, its agreements, and whom to ask.
import { html } from "hono/html";
import { osloDay } from "../../clock.ts";
import type { Language } from "../../kinds.ts";
import { dayInWords } from "../../mail/dates.ts";
import type { PublicProduct } from "../../records/catalogue/public-product.ts";
import type { training } from "../../records/training/shown.ts";
import type { Piece } from "../frame.ts";
import { pageReply } from "../layout.ts";
import { linkFor, type Operator, operatorPiece, type Reader, tagsPiece } from "./pieces.ts";
import { answersPiece } from "./product-answers.ts";
import { productData } from "./product-data.ts";
import { searchPiece } from "./search.ts";
import { downtimePiece, type Standing, standingPiece, troublePieces } from "./status-pieces.ts";
import { comingPiece, recordingPiece, signUpPiece } from "./training-pieces.ts";
import { missingWords } from "./words/catalogue.ts";
import { agreementStates, audiences, contentTypes, libraryTypes, productWords } from "./words/product.ts";
import { hours, workingDays } from "./words/status.ts";
import { trainingWords } from "./words/training.ts";

export type ProductPage = {
  product: PublicProduct;
  standing: Standing;
  /** Webinars to come and recordings about this product. */
  training: ReturnType<typeof training>;
  operator: Operator | null;
};

/** More recordings of one product than these stand on the page of training. */
const mostRecordings = 6;

const statusPiece = (standing: Standing, language: Language): Piece =>
  html`<h2>${productWords.statusNow[language]}</h2>
${standingPiece(standing, language)}${troublePieces(standing, language)}`;

const plannedPiece = ({ scheduled }: Standing, language: Language): Piece | string =>
  scheduled.length === 0
    ? ""
    : html`<h2>${productWords.planned[language]}</h2>
${scheduled.map((downtime) => downtimePiece(downtime, language))}`;

const trainingPiece = (
  { product, training: { coming, recordings } }: ProductPage,
  reader: Reader,
): Piece | string => {
  if (coming.length + recordings.length === 0) return "";
  const { language } = reader;
  const telling = { reader, products: new Map([[product.productId, product.name]]) };
  return html`<h2>${trainingWords.onProduct[language]}</h2>
${coming.some(({ state }) => state === "scheduled") ? signUpPiece(language) : ""}<ul class="cards">
${coming.map((webinar) => comingPiece(webinar, telling))}${recordings
  .slice(0, mostRecordings)
  .map((shown) => recordingPiece(shown, telling))}</ul>
<p><a href="${linkFor("/training", reader, { product: product.productId })}">${trainingWords.all[language]}</a></p>
`;
};

type Agreement = PublicProduct["agreements"][number];

const columns = ["year", "state", "for", "leadTime", "faultTime"] as const;

const cell = (column: (typeof columns)[number], value: string, language: Language): Piece =>
  html`<td data-label="${productWords[column][language]}">${value}</td>`;

const agreementRow = (agreement: Agreement, language: Language): Piece => {
  const types = agreement.libraryTypes.map((type) => libraryTypes[type][language]).join(", ");
  return html`<tr><th scope="row">${agreement.year}</th>${cell("state", agreementStates[agreement.state][language], language)}${cell(
    "for",
    types,
    language,
  )}${cell("leadTime", workingDays[language](agreement.leadTimeWorkingDays ?? 3), language)}${cell(
    "faultTime",
    hours[language](agreement.faultAnswerHours ?? 24),
    language,
  )}</tr>
`;
};

const agreementsPiece = ({ agreements }: PublicProduct, language: Language): Piece =>
  html`<h2 id="agreements">${productWords.agreements[language]}</h2>
<table class="rows" aria-labelledby="agreements">
<thead><tr>${columns.map((column) => html`<th scope="col">${productWords[column][language]}</th>`)}</tr></thead>
<tbody>
${agreements
  .toSorted((one, other) => other.year - one.year)
  .map((agreement) => agreementRow(agreement, language))}</tbody>
</table>
`;

const confirmedPiece = ({ confirmedAt }: PublicProduct, language: Language): Piece =>
  confirmedAt
    ? html`<p>${productWords.confirmed[language]}: ${dayInWords(osloDay(confirmedAt), language)}</p>\n`
    : html`<p class="missing">${productWords.neverConfirmed[language]}</p>\n`;

const contactPiece = ({ product, operator }: ProductPage, language: Language): Piece =>
  html`<h2>${productWords.contact[language]}</h2>
<p>${productWords.contactText[language]}</p>
${operatorPiece(operator)}${confirmedPiece(product, language)}`;

const leadPiece = (product: PublicProduct, language: Language): Piece =>
  html`<p class="lead">${productWords.by[language]}: ${product.vendorName}</p>
${tagsPiece([
  ...product.contentTypes.map((type) => contentTypes[type][language]),
  ...product.audiences.map((audience) => audiences[audience][language]),
])}`;

/** The page in full. */
export const productPage = (page: ProductPage, reader: Reader) => {
  const { language, namesLanguage } = reader;
  const { product, standing } = page;
  return pageReply({
    language,
    heading: product.name,
    body: html`${leadPiece(product, language)}${statusPiece(standing, language)}${answersPiece(product, language)}${plannedPiece(
      standing,
      language,
    )}${trainingPiece(page, reader)}${agreementsPiece(product, language)}${contactPiece(page, language)}<p><a href="${linkFor("/products", reader)}">${productWords.all[language]}</a></p>
`,
    place: {
      path: `/products/${product.productId}`,
      query: {},
      namesLanguage,
      description: `${product.name}, ${product.vendorName}. ${productWords.questions[language]}.`,
      data: productData(product, language),
    },
  });
};

/** The page in place of a product that is not there; no search engine keeps it. */
export const missingProductPage = (reader: Reader) => {
  const { language } = reader;
  return pageReply({
    language,
    heading: missingWords.heading[language],
    open: true,
    body: html`<p class="lead">${missingWords.text[language]}</p>
${searchPiece(reader)}<p><a href="${linkFor("/products", reader)}">${productWords.all[language]}</a></p>
`,
  });
};
