// Pages that are mostly read: for vendors, about privacy, about accessibility.
import { html } from "hono/html";
import { pageReply } from "../layout.ts";
import { type Operator, operatorPiece, type Reader, sectionPiece } from "./pieces.ts";
import { productWords } from "./words/product.ts";
import type { Prose } from "./words/prose.ts";

export type ProsePage = { path: string; prose: Prose; operator: Operator | null };

/** The page in full; it ends with whom to ask. */
export const prosePage = ({ path, prose, operator }: ProsePage, { language, namesLanguage }: Reader) =>
  pageReply({
    language,
    heading: prose.heading[language],
    body: html`<p class="lead">${prose.lead[language]}</p>
${prose.sections.map((section) => sectionPiece(section, language))}<h2>${productWords.contact[language]}</h2>
${operatorPiece(operator)}`,
    place: { path, query: {}, namesLanguage, description: prose.lead[language] },
  });
