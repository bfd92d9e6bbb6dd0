// The catalogue: all products on offer, narrowed by a plain form.
import { html } from "hono/html";
import type { Language } from "../../kinds.ts";
import type { PublicProduct } from "../../records/catalogue/public-product.ts";
import type { InEveryLanguage, Piece } from "../frame.ts";
import { pageReply } from "../layout.ts";
import { languageField, linkFor, type Reader, tagsPiece } from "./pieces.ts";
import { longestSearch } from "./search.ts";
import { catalogueWords, countOfProducts, homeWords } from "./words/catalogue.ts";
import { accessMethods, audiences, contentTypes, homeUses, productWords } from "./words/product.ts";

/** What a list was asked for, as its address has it; what was not asked for is not in it. */
export type Asked = {
  q?: string | undefined;
  audience?: string | undefined;
  content?: string | undefined;
  access?: string | undefined;
  home?: string | undefined;
};

export type CataloguePage = { asked: Asked; products: readonly PublicProduct[] };

const filters = [
  ["content", productWords.content, contentTypes],
  ["audience", productWords.audience, audiences],
  ["access", productWords.access, accessMethods],
  ["home", productWords.homeUse, homeUses],
] as const;

type Choices = Readonly<Record<string, InEveryLanguage<string>>>;

const optionsOf = (choices: Choices, chosen: string | undefined, language: Language): Piece =>
  html`<option value="">${catalogueWords.any[language]}</option>${Object.entries(choices).map(
    ([value, label]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ""}>${label[language]}</option>`,
  )}`;

const formPiece = ({ asked }: CataloguePage, reader: Reader): Piece => {
  const { language } = reader;
  return html`<form method="get" action="/products" role="search" aria-label="${catalogueWords.filter[language]}" class="filters">
<p><label for="q">${catalogueWords.name[language]}</label>
<input type="search" id="q" name="q" value="${asked.q ?? ""}" maxlength="${longestSearch}" autocomplete="off"></p>
${filters.map(
  ([name, label, choices]) => html`<p><label for="${name}">${label[language]}</label>
<select id="${name}" name="${name}">${optionsOf(choices, asked[name], language)}</select></p>
`,
)}${languageField(reader)}<p class="do"><button type="submit">${catalogueWords.show[language]}</button>
<a href="${linkFor("/products", reader)}">${catalogueWords.clear[language]}</a></p>
</form>
`;
};

const pair = (label: string, value: string): Piece => html`<dt>${label}</dt><dd>${value}</dd>\n`;

const cardPiece = (product: PublicProduct, reader: Reader): Piece => {
  const { language } = reader;
  const { productId, name, vendorName, answers } = product;
  return html`<li>
<h2><a href="${linkFor(`/products/${productId}`, reader)}">${name}</a></h2>
<p class="quiet">${vendorName}</p>
${tagsPiece(product.contentTypes.map((type) => contentTypes[type][language]))}<dl class="pairs">
${pair(productWords.audience[language], product.audiences.map((one) => audiences[one][language]).join(", "))}${pair(
  productWords.access[language],
  product.accessMethods.map((one) => accessMethods[one][language]).join(", "),
)}${pair(productWords.homeUse[language], homeUses[answers.homeUse.value][language])}</dl>
</li>
`;
};

const listPiece = ({ products }: CataloguePage, reader: Reader): Piece =>
  products.length === 0
    ? html`<p>${catalogueWords.none[reader.language]}</p>\n`
    : html`<p>${countOfProducts[reader.language](products.length)}</p>
<ul class="cards">
${products.map((product) => cardPiece(product, reader))}</ul>
`;

const queryOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** The page in full. */
export const cataloguePage = (page: CataloguePage, reader: Reader) => {
  const { language, namesLanguage } = reader;
  return pageReply({
    language,
    heading: catalogueWords.heading[language],
    body: html`<p class="lead">${homeWords.productsText[language]}</p>
${formPiece(page, reader)}${listPiece(page, reader)}`,
    place: {
      path: "/products",
      query: queryOf(page.asked),
      namesLanguage,
      description: catalogueWords.description[language],
    },
  });
};
