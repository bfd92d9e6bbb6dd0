// The four questions of a product, answered in the same form, order and place for every one of them.
import { html } from "hono/html";
import { osloDay } from "../../clock.ts";
import type { Language } from "../../kinds.ts";
import { dayInWords } from "../../mail/dates.ts";
import type { PublicProduct } from "../../records/catalogue/public-product.ts";
import type { FourAnswers } from "../../records/product.ts";
import { type Fact, factTable } from "../facts.ts";
import type { Piece } from "../frame.ts";
import { mailPiece, textPiece } from "./pieces.ts";
import {
  accessMethods,
  homeUses,
  productWords,
  questions,
  requiredFacts,
  sharings,
} from "./words/product.ts";
import { workingDays } from "./words/status.ts";

type Answered = (product: PublicProduct, language: Language) => Piece;

const fact = (label: keyof typeof productWords, values: readonly string[], language: Language): Fact[] =>
  values.length === 0 ? [] : [{ label: productWords[label][language], values }];

/** The time of the agreement that counts now, or else of the next one. */
const leadTime = ({ agreements }: PublicProduct, language: Language): string[] => {
  const standing = agreements
    .filter(({ state }) => state !== "ended")
    .toSorted((one, other) => one.year - other.year);
  return standing.slice(0, 1).map(({ leadTimeWorkingDays }) => workingDays[language](leadTimeWorkingDays));
};

// Only an address of the web becomes a link: a product's text comes from elsewhere, and `javascript:` is an address too.
const addressPiece = (url: string | null, language: Language): Piece | string => {
  if (url === null) return "";
  const shown = /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : url;
  return html`<p>${productWords.address[language]}: ${shown}</p>\n`;
};

const howToGetAccess: Answered = (product, language) => {
  const needed = product.requiredFacts.map((one) => requiredFacts[one][language]);
  return html`${textPiece(product.answers.howToGetAccess.text, language)}${factTable([
    ...fact(
      "access",
      product.accessMethods.map((one) => accessMethods[one][language]),
      language,
    ),
    ...fact("required", needed.length > 0 ? needed : [productWords.nothingRequired[language]], language),
    ...fact("leadTime", leadTime(product, language), language),
  ])}${addressPiece(product.answers.howToGetAccess.url, language)}`;
};

const answerPiece = (answer: string, answered: boolean): Piece =>
  html`<p class="${answered ? "answer" : "missing"}">${answer}</p>\n`;

const homeUse: Answered = ({ answers: { homeUse: answer } }, language) => {
  const answered = answer.value !== "not_answered";
  return html`${answerPiece(homeUses[answer.value][language], answered)}${answered ? textPiece(answer.text, language) : ""}`;
};

const sharing: Answered = ({ answers: { sharing: answer } }, language) => {
  const answered = answer.value !== "not_answered";
  return html`${answerPiece(sharings[answer.value][language], answered)}${answered ? textPiece(answer.text, language) : ""}`;
};

const provenInWords = (provenAt: FourAnswers["faultContact"]["provenAt"], language: Language): string =>
  provenAt
    ? `${productWords.proven[language]} ${dayInWords(osloDay(provenAt), language)}`
    : productWords.notProven[language];

const faultContact: Answered = ({ answers: { faultContact: answer } }, language) => {
  const address = answer.email
    ? html`<p>${productWords.faultAddress[language]}: ${mailPiece(answer.email)}<br><span class="quiet">${provenInWords(answer.provenAt, language)}</span></p>\n`
    : "";
  return html`${textPiece(answer.text, language)}${address}`;
};

const answered = { howToGetAccess, homeUse, sharing, faultContact } as const satisfies {
  readonly [Q in keyof FourAnswers]: Answered;
};

/** In the order of the questions. */
const order = [
  "howToGetAccess",
  "homeUse",
  "sharing",
  "faultContact",
] as const satisfies readonly (keyof FourAnswers)[];

export const answersPiece = (product: PublicProduct, language: Language): Piece =>
  html`<h2>${productWords.questions[language]}</h2>
${order.map(
  (question) => html`<section class="question" aria-labelledby="${question}">
<h3 id="${question}">${questions[question][language]}</h3>
${answered[question](product, language)}</section>
`,
)}`;
