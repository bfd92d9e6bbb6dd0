// The door for people without a system: find your library, and have its link sent.
import { html } from "hono/html";
import type { Language } from "../../kinds.ts";
import { choiceOf, formOf } from "../form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "../layout.ts";

export type LibraryToChoose = {
  libraryNumber: string;
  name: string;
  municipality: string;
  county: string;
};

export type ChoosePage = {
  search: string;
  found: readonly LibraryToChoose[];
  /** More were found than are shown. */
  isCut: boolean;
  /** Names of counties to look in, for whom does not know what to search for. */
  counties: readonly string[];
};

const words = {
  heading: { nb: "Finn biblioteket", nn: "Finn biblioteket", en: "Find the library" },
  lead: {
    nb: "Her kan et bibliotek se sakene sine, be om tilgang og melde feil, uten eget system. Velg biblioteket, så sender vi en lenke til e-postadressen som er registrert for det. Lenken virker i 30 minutter.",
    nn: "Her kan eit bibliotek sjå sakene sine, be om tilgang og melde feil, utan eige system. Vel biblioteket, så sender vi ei lenkje til e-postadressa som er registrert for det. Lenkja verkar i 30 minutt.",
    en: "Here a library can see its cases, ask for access and report faults without a system of its own. Choose the library, and we send a link to the e-mail address that is registered for it. The link works for 30 minutes.",
  },
  search: {
    nb: "Navn, kommune, fylke eller biblioteknummer",
    nn: "Namn, kommune, fylke eller biblioteknummer",
    en: "Name, municipality, county or library number",
  },
  find: { nb: "Søk", nn: "Søk", en: "Search" },
  none: {
    nb: "Ingen bibliotek passer til søket.",
    nn: "Ingen bibliotek passar til søket.",
    en: "No library fits the search.",
  },
  cut: {
    nb: "Flere bibliotek passer til søket enn de som vises. Skriv mer for å finne de andre.",
    nn: "Fleire bibliotek passar til søket enn dei som er viste. Skriv meir for å finne dei andre.",
    en: "More libraries fit the search than are shown. Write more to find the others.",
  },
  choose: { nb: "Velg biblioteket", nn: "Vel biblioteket", en: "Choose the library" },
  send: { nb: "Send lenke", nn: "Send lenkje", en: "Send the link" },
  counties: { nb: "Eller se i et fylke", nn: "Eller sjå i eit fylke", en: "Or look in a county" },
  again: { nb: "Finn et annet bibliotek", nn: "Finn eit anna bibliotek", en: "Find another library" },
  sent: { nb: "Se i e-posten", nn: "Sjå i e-posten", en: "Look in the mailbox" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const searchForm = (search: string, language: Language): Piece =>
  html`<form method="get" action="/door" role="search">
<input type="hidden" name="lang" value="${language}">
<p><label for="search">${words.search[language]}</label>
<input id="search" name="search" type="search" maxlength="100" value="${search}"></p>
<p><button type="submit">${words.find[language]}</button></p>
</form>
`;

const labelOf = ({ name, municipality, county, libraryNumber }: LibraryToChoose): string =>
  `${name}, ${municipality === county ? county : `${municipality}, ${county}`} (${libraryNumber})`;

const results = ({ search, found, isCut }: ChoosePage, language: Language): Piece => {
  if (found.length === 0) return html`<p role="status">${words.none[language]}</p>\n`;
  const choices = found.map((library) => ({ value: library.libraryNumber, label: labelOf(library) }));
  const fields = choiceOf("libraryNumber", words.choose[language], choices);
  return html`${isCut ? html`<p>${words.cut[language]}</p>\n` : ""}${formOf({
    language,
    hidden: { search },
    button: words.send[language],
    fields,
  })}`;
};

const inCounties = (counties: readonly string[], language: Language): Piece =>
  html`<h2>${words.counties[language]}</h2>
<ul>
${counties.map(
  (county) =>
    html`<li><a href="/door?${new URLSearchParams({ lang: language, search: county }).toString()}">${county}</a></li>\n`,
)}</ul>
`;

/** The page in full. */
export const choosePage = (page: ChoosePage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: words.heading[language],
    notice: notice ?? null,
    open: true,
    body: html`<p>${words.lead[language]}</p>
${searchForm(page.search, language)}${page.search === "" ? inCounties(page.counties, language) : results(page, language)}`,
  });

/** What follows a choice: the same for every library, whether or not anybody is written to. */
export const askedPage = ({ language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: words.sent[language],
    notice: notice ?? null,
    open: true,
    body: html`<p><a href="/door?lang=${language}">${words.again[language]}</a></p>
`,
  });
