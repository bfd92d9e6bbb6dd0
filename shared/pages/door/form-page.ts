// The door's forms: ask for access, report a fault. What was written stays; what is wrong stands beside its field.
import { html } from "hono/html";
import type { Language } from "../../kinds.ts";
import { symptoms } from "../../mail/words.ts";
import { Symptom } from "../../records/fault-report.ts";
import type { ReferenceProduct } from "../../records/reference.ts";
import { choiceOf, type Field, formOf, lineOf, linesOf } from "../form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "../layout.ts";

/** A form about one product of one library. */
export type DoorForm = {
  product: string;
  library: string;
  /** The overview it came from. */
  back: string;
  values: Readonly<Record<string, string>>;
  errors: ReadonlyMap<string, string>;
  /** What no field can mend. */
  others: readonly string[];
};

/** `year` is the agreement's, where one was chosen; `facts` are what the vendor must know. */
export type AccessFormPage = DoorForm & { facts: ReferenceProduct["requiredFacts"]; year: string };

const words = {
  ask: { nb: "Be om tilgang", nn: "Be om tilgang", en: "Ask for access" },
  report: { nb: "Meld feil", nn: "Meld feil", en: "Report a fault" },
  back: { nb: "Til oversikten", nn: "Til oversikta", en: "To the overview" },
  name: { nb: "Kontaktens navn", nn: "Namnet på kontakten", en: "The contact's name" },
  email: { nb: "Kontaktens e-post", nn: "E-posten til kontakten", en: "The contact's e-mail" },
  ipRanges: {
    nb: "Bibliotekets IP-adresser, én på hver linje",
    nn: "IP-adressene til biblioteket, éi på kvar linje",
    en: "The library's IP addresses, one on each line",
  },
  feideRealm: {
    nb: "Feide-domene, som kommune.no",
    nn: "Feide-domene, som kommune.no",
    en: "Feide realm, such as kommune.no",
  },
  libraryCardSystem: {
    nb: "Systemet som lånekortene ligger i",
    nn: "Systemet som lånekorta ligg i",
    en: "The system that holds the library cards",
  },
  note: {
    nb: "Melding til leverandøren, høyst 500 tegn (kan stå tom)",
    nn: "Melding til leverandøren, høgst 500 teikn (kan stå tom)",
    en: "Message to the vendor, at most 500 characters (may be empty)",
  },
  confirm: {
    nb: "Skal leverandøren åpne tilgangen?",
    nn: "Skal leverandøren opne tilgangen?",
    en: "Shall the vendor open the access?",
  },
  yes: { nb: "Ja, vi ber om tilgang", nn: "Ja, vi bed om tilgang", en: "Yes, we ask for access" },
  symptom: { nb: "Hva gjelder det?", nn: "Kva gjeld det?", en: "What is it about?" },
  description: {
    nb: "Beskriv feilen, høyst 2000 tegn. Ikke skriv personopplysninger om lånere.",
    nn: "Skildre feilen, høgst 2000 teikn. Ikkje skriv personopplysningar om lånarar.",
    en: "Describe the fault, at most 2000 characters. Write no personal data of patrons.",
  },
} as const satisfies Record<string, InEveryLanguage<string>>;

const facts = {
  ip_ranges: { name: "ipRanges", piece: linesOf, maximum: 2000 },
  feide_realm: { name: "feideRealm", piece: lineOf, maximum: 100 },
  library_card_system: { name: "libraryCardSystem", piece: lineOf, maximum: 80 },
} as const;

type Named = "name" | "email" | "ipRanges" | "feideRealm" | "libraryCardSystem" | "note" | "description";

const field = (form: DoorForm, name: Named, at: { maximum: number; language: Language }): Field => ({
  name,
  label: words[name][at.language],
  maximum: at.maximum,
  value: form.values[name] ?? "",
  error: form.errors.get(name) ?? null,
});

const contactPiece = (form: DoorForm, language: Language): Piece =>
  html`${lineOf(field(form, "name", { maximum: 120, language }), "name")}${lineOf(
    field(form, "email", { maximum: 254, language }),
    "email",
  )}`;

const factsPiece = (page: AccessFormPage, language: Language): Piece[] =>
  page.facts.flatMap((fact) => {
    if (fact === "contact") return [];
    const { name, piece, maximum } = facts[fact];
    return [piece(field(page, name, { maximum, language }))];
  });

type Wish = Pick<Page, "language" | "notice">;

const framed = (
  form: DoorForm,
  heading: string,
  { language, notice, fields }: Wish & { fields: Piece | null },
) =>
  pageReply({
    language,
    heading: `${heading} – ${form.product}`,
    notice: notice ?? null,
    body: html`<p>${form.library}</p>
${form.others.length > 0 ? html`<ul>\n${form.others.map((other) => html`<li>${other}</li>\n`)}</ul>\n` : ""}${fields ?? ""}<p><a href="${form.back}">${words.back[language]}</a></p>
`,
  });

/** The form for access in full. */
export const accessFormPage = (page: AccessFormPage, wish: Wish) => {
  const { language } = wish;
  const fields = html`${contactPiece(page, language)}${factsPiece(page, language)}${linesOf(
    field(page, "note", { maximum: 500, language }),
  )}${choiceOf("choice", words.confirm[language], [{ value: "ask", label: words.yes[language] }])}`;
  const form = formOf({ language, hidden: page.year === "" ? {} : { year: page.year }, fields });
  return framed(page, words.ask[language], { ...wish, fields: form });
};

/** The form for a fault in full. */
export const faultFormPage = (page: DoorForm, wish: Wish) => {
  const { language } = wish;
  const choices = Symptom.options.map((value) => ({ value, label: symptoms[value][language] }));
  const fields = html`${choiceOf("symptom", words.symptom[language], choices)}${linesOf(
    field(page, "description", { maximum: 2000, language }),
  )}${contactPiece(page, language)}`;
  return framed(page, words.report[language], { ...wish, fields: formOf({ language, fields }) });
};
