// The page of a link that opens nothing any more: why, and what became of the case where that may be told.
import { html } from "hono/html";
import type { Language } from "../kinds.ts";
import { type Told, toldInWords } from "./case-page.ts";
import { choiceOf, formOf } from "./form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "./layout.ts";

/** `ended` the case is over · `expired` the link is too old · `stranger` its address is no contact any more. */
export type Closed = "ended" | "expired" | "stranger";

const headings: { readonly [C in Closed]: InEveryLanguage<string> } = {
  ended: { nb: "Saken er avsluttet", nn: "Saka er avslutta", en: "The case is closed" },
  expired: {
    nb: "Lenken er for gammel",
    nn: "Lenkja er for gammal",
    en: "The link is too old",
  },
  stranger: {
    nb: "Lenken gjelder ikke lenger",
    nn: "Lenkja gjeld ikkje lenger",
    en: "The link is no longer valid",
  },
};

const texts: { readonly [C in Closed]: InEveryLanguage<string> } = {
  ended: {
    nb: "Det kan ikke gjøres mer i saken fra denne lenken.",
    nn: "Det kan ikkje gjerast meir i saka frå denne lenkja.",
    en: "Nothing more can be done in the case from this link.",
  },
  expired: {
    nb: "Av hensyn til sikkerheten virker en lenke bare en tid.",
    nn: "Av omsyn til tryggleiken verkar ei lenkje berre ei tid.",
    en: "For safety, a link works for a limited time only.",
  },
  stranger: {
    nb: "E-postadressen den ble sendt til, er ikke lenger registrert som kontakt. Ta kontakt med Bibliotek24 om det er feil.",
    nn: "E-postadressa ho vart send til, er ikkje lenger registrert som kontakt. Ta kontakt med Bibliotek24 om det er feil.",
    en: "The e-mail address it was sent to is no longer registered as a contact. Please contact Bibliotek24 if that is wrong.",
  },
};

const words = {
  happened: { nb: "Sist i saken", nn: "Sist i saka", en: "Last in the case" },
  renew: { nb: "Ny lenke", nn: "Ny lenkje", en: "A new link" },
  legend: {
    nb: "Vil dere ha en ny lenke? Den sendes bare til den registrerte kontakten.",
    nn: "Vil de ha ei ny lenkje? Ho blir berre send til den registrerte kontakten.",
    en: "Do you want a new link? It is sent to the registered contact only.",
  },
  again: {
    nb: "Be om en ny lenke",
    nn: "Be om ei ny lenkje",
    en: "Ask for a new link",
  },
  yes: { nb: "Ja, send en ny lenke", nn: "Ja, send ei ny lenkje", en: "Yes, send a new link" },
} as const satisfies Record<string, InEveryLanguage<string>>;

export type ClosedPage = {
  why: Closed;
  /** What the case is about and what happened last; null where the reader may not know. */
  about: { name: string; last: Told } | null;
  /** False where a new link comes by itself, or is asked for elsewhere: at `again`. */
  renews?: boolean;
  again?: string;
};

const aboutPiece = (about: ClosedPage["about"], language: Language): Piece | string =>
  about
    ? html`<h2>${words.happened[language]}</h2>
<p>${about.name}</p>
<p>${toldInWords(about.last, language)}</p>
`
    : "";

const renewPiece = (language: Language): Piece =>
  html`<h2>${words.renew[language]}</h2>
${formOf({
  language,
  fields: choiceOf("renew", words.legend[language], [{ value: "yes", label: words.yes[language] }]),
})}`;

const againPiece = ({ again }: ClosedPage, language: Language): Piece | string =>
  again === undefined ? "" : html`<p><a href="${again}">${words.again[language]}</a></p>\n`;

/** Who has just asked for a new link is not offered another one. */
const mayRenew = ({ why, renews = true }: ClosedPage, notice: Page["notice"]): boolean =>
  why === "expired" && renews && notice?.kind !== "status";

/** The page in full. */
export const closedPage = (page: ClosedPage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: headings[page.why][language],
    notice: notice ?? null,
    body: html`<p>${texts[page.why][language]}</p>
${aboutPiece(page.about, language)}${mayRenew(page, notice) ? renewPiece(language) : ""}${againPiece(page, language)}`,
  });
