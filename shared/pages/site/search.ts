// The search by name, as the front page and a page that is not there offer it.
import { html } from "hono/html";
import type { Piece } from "../frame.ts";
import { languageField, type Reader } from "./pieces.ts";
import { homeWords } from "./words/catalogue.ts";

/** The longest name anybody may look for. */
export const longestSearch = 100;

/** A form that goes to the catalogue. */
export const searchPiece = (reader: Reader): Piece => {
  const { language } = reader;
  return html`<form method="get" action="/products" role="search">
<label for="q">${homeWords.search[language]}</label>
<div class="search"><input type="search" id="q" name="q" maxlength="${longestSearch}" autocomplete="off">
${languageField(reader)}<button type="submit">${homeWords.doSearch[language]}</button></div>
</form>
`;
};
