// The door's page of a webinar: what it is, whether the library has signed up, and the way in and out.
import { html } from "hono/html";
import type { Instant, Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import { factTable } from "../facts.ts";
import { choiceOf, formOf, lineOf } from "../form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "../layout.ts";

export type WebinarPage = {
  library: string;
  title: string;
  about: string;
  from: Instant;
  to: Instant;
  signedUp: boolean;
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

/** The page in full. */
export const webinarPage = (page: WebinarPage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: page.title,
    notice: notice ?? null,
    body: html`${factTable([
      { label: words.library[language], values: [page.library] },
      { label: words.begins[language], values: [momentInWords(page.from, language)] },
      { label: words.ends[language], values: [momentInWords(page.to, language)] },
      { label: words.state[language], values: [words[page.signedUp ? "in" : "out"][language]] },
    ])}<p>${page.about}</p>
${page.isOpen ? formPiece(page, language) : html`<p>${words.closed[language]}</p>\n`}<p><a href="${page.back}">${words.back[language]}</a></p>
`,
  });
