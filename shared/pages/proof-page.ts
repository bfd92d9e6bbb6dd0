// The page that asks whether an address is right.
import { html } from "hono/html";
import type { Language } from "../kinds.ts";
import type { ContactRole } from "../records/contact.ts";
import { factTable } from "./facts.ts";
import { choiceOf, formOf } from "./form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "./layout.ts";

const roles: { readonly [R in ContactRole]: InEveryLanguage<string> } = {
  access: { nb: "tilgangssaker", nn: "tilgangssaker", en: "access cases" },
  support: { nb: "feilmeldinger", nn: "feilmeldingar", en: "fault reports" },
  sales: { nb: "salg", nn: "sal", en: "sales" },
  invoice: { nb: "faktura", nn: "faktura", en: "invoices" },
  mailbox: { nb: "felles postkasse", nn: "felles postkasse", en: "shared mailbox" },
  countyContact: { nb: "fylkeskontakt", nn: "fylkeskontakt", en: "county contact" },
};

const words = {
  heading: {
    nb: "Er e-postadressen riktig?",
    nn: "Er e-postadressa rett?",
    en: "Is the e-mail address right?",
  },
  organisation: { nb: "Organisasjon", nn: "Organisasjon", en: "Organisation" },
  role: { nb: "Brukes til", nn: "Blir brukt til", en: "Used for" },
  address: { nb: "E-postadresse", nn: "E-postadresse", en: "E-mail address" },
  lead: {
    nb: "Bibliotek24 sender saker og varsler til denne adressen.",
    nn: "Bibliotek24 sender saker og varsel til denne adressa.",
    en: "Bibliotek24 sends cases and notices to this address.",
  },
  choose: {
    nb: "Skal slike meldinger sendes hit?",
    nn: "Skal slike meldingar sendast hit?",
    en: "Should such messages be sent here?",
  },
  yes: { nb: "Ja, adressen er riktig", nn: "Ja, adressa er rett", en: "Yes, the address is right" },
  no: { nb: "Nei", nn: "Nei", en: "No" },
} as const satisfies Record<string, InEveryLanguage<string>>;

export type ProofPage = {
  organisation: string;
  role: ContactRole;
  email: string;
  /** False once the question is answered. */
  asks: boolean;
};

const question = (language: Language): Piece =>
  formOf({
    language,
    fields: choiceOf("choice", words.choose[language], [
      { value: "yes", label: words.yes[language] },
      { value: "no", label: words.no[language] },
    ]),
  });

/** The page in full. */
export const proofPage = (page: ProofPage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: words.heading[language],
    notice: notice ?? null,
    body: html`<p>${words.lead[language]}</p>
${factTable([
  { label: words.organisation[language], values: [page.organisation] },
  { label: words.role[language], values: [roles[page.role][language]] },
  { label: words.address[language], values: [page.email] },
])}${page.asks ? question(language) : ""}`,
  });
