// What stands around every page: the way to the others, the languages, and what is said below.
import { html } from "hono/html";
import type { Language } from "../kinds.ts";

/** A piece of a page whose values have been escaped. */
export type Piece = ReturnType<typeof html>;

/** One text per language; a missing one does not compile. */
export type InEveryLanguage<T> = { readonly [L in Language]: T };

export type Words = Readonly<Record<string, InEveryLanguage<string>>>;

/** Where a public page is: its path, what its address asks for besides the language, and whether it names the language. */
export type Place = {
  path: string;
  query: Readonly<Record<string, string>>;
  namesLanguage: boolean;
};

export const languages: readonly Language[] = ["nb", "nn", "en"];

export const frameWords = {
  skip: { nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content" },
  main: { nb: "Hovedmeny", nn: "Hovudmeny", en: "Main menu" },
  language: { nb: "Språk", nn: "Språk", en: "Language" },
  catalogue: { nb: "Produkter", nn: "Produkt", en: "Products" },
  status: { nb: "Driftsstatus", nn: "Driftsstatus", en: "Status" },
  training: { nb: "Opplæring", nn: "Opplæring", en: "Training" },
  systems: { nb: "For biblioteksystem", nn: "For biblioteksystem", en: "For library systems" },
  vendors: { nb: "For leverandører", nn: "For leverandørar", en: "For vendors" },
  about: { nb: "Om nettstedet", nn: "Om nettstaden", en: "About this site" },
  privacy: { nb: "Personvern", nn: "Personvern", en: "Privacy" },
  accessibility: { nb: "Tilgjengelighet", nn: "Tilgjenge", en: "Accessibility" },
  reference: { nb: "API-referanse (engelsk)", nn: "API-referanse (engelsk)", en: "API reference" },
  who: {
    nb: "Bibliotek24 kjøper digitale tjenester sammen for norske folkebibliotek og videregående skoler.",
    nn: "Bibliotek24 kjøper digitale tenester saman for norske folkebibliotek og vidaregåande skular.",
    en: "Bibliotek24 buys digital services together for Norwegian public and upper-secondary school libraries.",
  },
  personal: {
    nb: "Adressen til denne siden er personlig: ikke del den med andre.",
    nn: "Adressa til denne sida er personleg: ikkje del henne med andre.",
    en: "The address of this page is personal: do not share it.",
  },
} as const satisfies Words;

const names: InEveryLanguage<string> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** An address on this site; without a language the reader's own settings go on counting. */
export const hrefOf = (
  path: string,
  language: Language | null,
  query: Readonly<Record<string, string>> = {},
): string => {
  const asked = new URLSearchParams({ ...query, ...(language && { lang: language }) }).toString();
  return asked === "" ? path : `${path}?${asked}`;
};

const places = [
  ["/products", "catalogue"],
  ["/status", "status"],
  ["/training", "training"],
  ["/for-library-systems", "systems"],
  ["/for-vendors", "vendors"],
] as const;

export type Around = { language: Language; place: Place | null };

/** The language that links inside the site carry on: the one that was chosen, or that a personal page is in. */
export const carried = ({ language, place }: Around): Language | null =>
  place === null || place.namesLanguage ? language : null;

/** The same page in another language: by its full address, or where that is personal, by what changes in it. */
const inLanguage = (language: Language, place: Place | null): string =>
  place ? hrefOf(place.path, language, place.query) : `?lang=${language}`;

const switcher = ({
  language: current,
  place,
}: Around): Piece => html`<nav class="languages" aria-label="${frameWords.language[current]}"><ul>
${languages.map((language) =>
  language === current
    ? html`<li><span lang="${language}" aria-current="true">${names[language]}</span></li>\n`
    : html`<li><a href="${inLanguage(language, place)}" lang="${language}" hreflang="${language}">${names[language]}</a></li>\n`,
)}</ul></nav>`;

/** The menu marks the page itself, and the entry that a page lies below. */
const markOf = (path: string, place: Place | null): Piece | string => {
  if (place?.path === path) return html` aria-current="page"`;
  return place?.path.startsWith(`${path}/`) ? html` aria-current="true"` : "";
};

const menu = (around: Around): Piece => {
  const { language, place } = around;
  return html`<nav aria-label="${frameWords.main[language]}"><ul>
${places.map(
  ([path, word]) =>
    html`<li><a href="${hrefOf(path, carried(around))}"${markOf(path, place)}>${frameWords[word][language]}</a></li>\n`,
)}</ul></nav>`;
};

/** The first thing on every page: a way past all of this, the name, the menu, the languages. */
export const headPiece = (
  around: Around,
): Piece => html`<a class="ds-skip-link" href="#content">${frameWords.skip[around.language]}</a>
<header class="head"><div class="frame">
<a class="brand" href="${hrefOf("/", carried(around))}">Bibliotek24</a>
${menu(around)}
${switcher(around)}
</div></header>`;

/** The last thing on every page; `personal`: its address is one person's own. */
export const footPiece = (around: Around, personal: boolean): Piece => {
  const { language } = around;
  const carries = carried(around);
  return html`<footer class="foot"><div class="frame">
<nav aria-label="${frameWords.about[language]}"><ul>
<li><a href="${hrefOf("/privacy", carries)}">${frameWords.privacy[language]}</a></li>
<li><a href="${hrefOf("/accessibility", carries)}">${frameWords.accessibility[language]}</a></li>
<li><a href="/docs" hreflang="en">${frameWords.reference[language]}</a></li>
</ul></nav>
<p>${frameWords.who[language]}</p>
${personal ? html`<p>${frameWords.personal[language]}</p>\n` : ""}</div></footer>`;
};

/** How search engines find the languages of a public page. */
export const alternates = (place: Place | null): Piece | string =>
  place
    ? html`${languages.map(
        (language) =>
          html`<link rel="alternate" hreflang="${language}" href="${inLanguage(language, place)}">\n`,
      )}<link rel="alternate" hreflang="x-default" href="${hrefOf(place.path, null, place.query)}">\n`
    : "";
