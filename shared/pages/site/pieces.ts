// Pieces that several public pages have: who is reading, prose, the operator's address, and texts that may be missing.
import { html } from "hono/html";
import type { Language, Translated } from "../../kinds.ts";
import type { OperatorIdentity } from "../../records/organisation.ts";
import { hrefOf, type Piece } from "../frame.ts";
import { notTranslated, productWords } from "./words/product.ts";
import type { Section } from "./words/prose.ts";

/** The language of the page, and whether its address names it: then the links on it do so too. */
export type Reader = { language: Language; namesLanguage: boolean };

/** An address on this site as this reader's links have it. */
export const linkFor = (
  path: string,
  { language, namesLanguage }: Reader,
  query: Readonly<Record<string, string>> = {},
): string => hrefOf(path, namesLanguage ? language : null, query);

/** The operator as far as pages name it. */
export type Operator = Pick<OperatorIdentity, "name" | "organisationNumber" | "supportAddress">;

/** A mail address that opens the reader's mail program. */
export const mailPiece = (address: string): Piece => html`<a href="mailto:${address}">${address}</a>`;

export const operatorPiece = (operator: Operator | null): Piece | string =>
  operator
    ? html`<p>${operator.name} (${operator.organisationNumber})<br>${mailPiece(operator.supportAddress)}</p>\n`
    : "";

export const sectionPiece = ({ heading, paragraphs }: Section, language: Language): Piece =>
  html`<h2>${heading[language]}</h2>
${paragraphs[language].map((paragraph) => html`<p>${paragraph}</p>\n`)}`;

/** The order in which another language stands in for one that has no text. */
const next: { readonly [L in Language]: readonly Language[] } = {
  nb: ["nb", "nn", "en"],
  nn: ["nn", "nb", "en"],
  en: ["en", "nb", "nn"],
};

/** The text and the language it is in: the reader's, or the nearest there is; null where nobody has written any. */
export const textIn = (text: Translated, language: Language): { text: string; in: Language } | null => {
  const found = next[language].find((one) => text[one] !== null);
  const written = found && text[found];
  return found && written ? { text: written, in: found } : null;
};

/** A line of somebody else's with its bokmål at least: in the reader's language, or marked as being in another one. */
export const inOneOf = (
  line: Translated & { nb: string },
  language: Language,
): { text: string; in: Language; piece: Piece } => {
  const { text, in: written } = textIn(line, language) ?? { text: line.nb, in: "nb" };
  const piece = written === language ? html`${text}` : html`<span lang="${written}">${text}</span>`;
  return { text, in: written, piece };
};

/** A text of somebody else's. That it is missing, or not in the reader's language, is said in words. */
export const textPiece = (text: Translated, language: Language): Piece => {
  const found = textIn(text, language);
  if (!found) return html`<p class="missing">${productWords.notAnswered[language]}</p>\n`;
  if (found.in === language) return html`<p>${found.text}</p>\n`;
  return html`<p class="quiet">${notTranslated[language][found.in]}</p>
<p lang="${found.in}">${found.text}</p>
`;
};

/** A list of short words. */
export const tagsPiece = (words: readonly string[]): Piece | string =>
  words.length === 0
    ? ""
    : html`<ul class="tags">${words.map((word) => html`<li class="ds-tag">${word}</li>`)}</ul>\n`;

/** What a page's address says besides the language, for a form that is sent with GET. */
export const languageField = ({ language, namesLanguage }: Reader): Piece | string =>
  namesLanguage ? html`<input type="hidden" name="lang" value="${language}">\n` : "";
