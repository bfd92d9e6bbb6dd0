// The door's page of a webinar: what it is, whether the library has signed up, and the way in and out.
import { html } from "hono/html";
import type { Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import type { Webinar } from "../../records/training/webinar.ts";
import { factTable } from "../facts.ts";
import { choiceOf, formOf, lineOf } from "../form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "../layout.ts";
import { inOneOf, textPiece } from "../site/pieces.ts";

export type WebinarPage = {
  library: string;
  webinar: Pick<Webinar, "title" | "about" | "window" | "state">;
  signedUp: boolean;
  /** Only who is signed up is told where it takes place. */
  joinAddress: string | null;
  /** Nobody signs up once it has begun or is cancelled. */
  isOpen: boolean;
  email: string;
  emailError: string | null;
  /** The overview it came from. */
  back: string;
};

const words = {
  library: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
  begins: { nb: "Begynner", nn: "Byrjar", en: "Begins" },
  ends: { nb: "Slutter", nn: "Sluttar", en: "Ends" },
  state: { nb: "Påmelding", nn: "Påmelding", en: "Sign-up" },
  in: { nb: "påmeldt", nn: "påmeldt", en: "signed up" },
  out: { nb: "ikke påmeldt", nn: "ikkje påmeldt", en: "not signed up" },
  wayIn: { nb: "Bli med", nn: "Bli med", en: "Join" },
  cancelled: {
    nb: "Webinaret er avlyst.",
    nn: "Webinaret er avlyst.",
    en: "The webinar is cancelled.",
  },
  closed: {
    nb: "Webinaret tar ikke imot påmeldinger.",
    nn: "Webinaret tek ikkje imot påmeldingar.",
    en: "The webinar takes no sign-ups.",
  },
  email: {
    nb: "E-post til den som skal ha bekreftelse og påminnelse",
    nn: "E-post til den som skal ha stadfesting og påminning",
    en: "E-mail of whoever gets the confirmation and the reminder",
  },
  confirm: {
    nb: "Skal biblioteket være med?",
    nn: "Skal biblioteket vere med?",
    en: "Will the library take part?",
  },
  signUp: { nb: "Ja, meld oss på", nn: "Ja, meld oss på", en: "Yes, sign us up" },
  signOff: { nb: "Nei, meld oss av", nn: "Nei, meld oss av", en: "No, sign us off" },
  back: { nb: "Til oversikten", nn: "Til oversikta", en: "To the overview" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const formPiece = (page: WebinarPage, language: Language): Piece => {
  const email = { label: words.email[language], maximum: 254, value: page.email, error: page.emailError };
  const signUp = { value: "sign_up", label: words.signUp[language] };
  const signOff = { value: "sign_off", label: words.signOff[language] };
  return formOf({
    language,
    fields: html`${lineOf({ name: "email", ...email }, "email")}${choiceOf(
      "choice",
      words.confirm[language],
      page.signedUp ? [signUp, signOff] : [signUp],
    )}`,
  });
};

const wayInPiece = ({ joinAddress }: WebinarPage, language: Language): Piece | string =>
  joinAddress === null
    ? ""
    : html`<p>${words.wayIn[language]}: <a href="${joinAddress}">${joinAddress}</a></p>\n`;

const actPiece = (page: WebinarPage, language: Language): Piece => {
  if (page.webinar.state === "cancelled")
    return html`<div class="note warning"><p>${words.cancelled[language]}</p></div>\n`;
  return page.isOpen ? formPiece(page, language) : html`<p>${words.closed[language]}</p>\n`;
};

/** The page in full. */
export const webinarPage = (page: WebinarPage, { language, notice }: Pick<Page, "language" | "notice">) => {
  const { window, about } = page.webinar;
  const title = inOneOf(page.webinar.title, language);
  return pageReply({
    language,
    heading: title.text,
    headingIn: title.in,
    notice: notice ?? null,
    body: html`${factTable([
      { label: words.library[language], values: [page.library] },
      { label: words.begins[language], values: [momentInWords(window.from, language)] },
      { label: words.ends[language], values: [momentInWords(window.to, language)] },
      { label: words.state[language], values: [words[page.signedUp ? "in" : "out"][language]] },
    ])}${wayInPiece(page, language)}${textPiece(about, language)}${actPiece(page, language)}<p><a href="${page.back}">${words.back[language]}</a></p>
`,
  });
};
