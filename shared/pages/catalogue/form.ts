// The form in which a vendor proposes changes: everything as it is registered, and one choice that only a person makes.
import { html } from "hono/html";
import { Language } from "../../kinds.ts";
import { type ProductFacts, type VendorFacts, VendorRole } from "../../records/catalogue/facts.ts";
import { AccessMethod, FourAnswers, RequiredFact } from "../../records/product.ts";
import { choiceOf, formOf } from "../form.ts";
import type { InEveryLanguage, Piece } from "../layout.ts";
import {
  accessMethods,
  homeUses,
  languageNames,
  type Question,
  questions,
  requiredFacts,
  sharings,
  vendorRoles,
} from "./words.ts";

const words = {
  legend: {
    nb: "Stemmer det som er registrert?",
    nn: "Stemmer det som er registrert?",
    en: "Is what is registered right?",
  },
  yes: { nb: "Ja, alt stemmer", nn: "Ja, alt stemmer", en: "Yes, everything is right" },
  change: {
    nb: "Nei, vi foreslår endringene vi har skrevet under",
    nn: "Nei, vi føreslår endringane vi har skrive under",
    en: "No, we propose the changes written below",
  },
  changes: { nb: "Foreslå endringer", nn: "Føreslå endringar", en: "Propose changes" },
  methods: { nb: "Tilgangsmåter", nn: "Tilgangsmåtar", en: "Access methods" },
  facts: {
    nb: "Opplysninger dere trenger for å åpne tilgang",
    nn: "Opplysningar de treng for å opne tilgang",
    en: "Facts you need before you can open access",
  },
  noFacts: { nb: "Vi trenger ingen", nn: "Vi treng ingen", en: "We need none" },
  url: { nb: "Nettadresse", nn: "Nettadresse", en: "Web address" },
  answer: { nb: "Svar", nn: "Svar", en: "Answer" },
  text: { nb: "Tekst på", nn: "Tekst på", en: "Text in" },
  email: { nb: "E-post for feil", nn: "E-post for feil", en: "E-mail for faults" },
  contacts: {
    nb: "E-postadressene deres, en på hver linje",
    nn: "E-postadressene dykkar, ei på kvar linje",
    en: "Your e-mail addresses, one to a line",
  },
} as const satisfies Record<string, InEveryLanguage<string>>;

type Option = { value: string; label: string; chosen: boolean };

const boxes = (name: string, legend: string, options: readonly Option[]): Piece => html`<fieldset>
<legend>${legend}</legend>
${options.map(
  ({ value, label, chosen }) =>
    html`<label><input type="checkbox" name="${name}" value="${value}"${chosen ? " checked" : ""}>${label}</label>\n`,
)}</fieldset>
`;

const select = (name: string, label: string, options: readonly Option[]): Piece =>
  html`<p><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(
    (option) =>
      html`<option value="${option.value}"${option.chosen ? " selected" : ""}>${option.label}</option>`,
  )}</select></p>
`;

const area = (name: string, label: string, value: string): Piece =>
  // The first newline of a text area is not part of its value.
  html`<p><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="3" maxlength="2000">\n${value}</textarea></p>
`;

const field = (name: string, label: string, value: string): Piece =>
  html`<p><label for="${name}">${label}</label>
<input type="text" id="${name}" name="${name}" value="${value}" maxlength="300"></p>
`;

const texts = (question: Question, facts: ProductFacts, language: Language): Piece[] =>
  Language.options.map((one) =>
    area(
      `${question}-${one}`,
      `${words.text[language]} ${languageNames[one][language]}`,
      facts.answers[question].text[one] ?? "",
    ),
  );

const valuesOf = <V extends string>(
  all: readonly V[],
  labels: { readonly [K in V]: InEveryLanguage<string> },
  { chosen, language }: { chosen: readonly V[]; language: Language },
): Option[] =>
  all.map((value) => ({ value, label: labels[value][language], chosen: chosen.includes(value) }));

const own = (question: Question, facts: ProductFacts, language: Language): Piece => {
  const { answers } = facts;
  const label = words.answer[language];
  switch (question) {
    case "howToGetAccess":
      return field("url", words.url[language], answers.howToGetAccess.url ?? "");
    case "homeUse": {
      const chosen = [answers.homeUse.value];
      const all = FourAnswers.shape.homeUse.shape.value.options;
      return select("homeUse", label, valuesOf(all, homeUses, { chosen, language }));
    }
    case "sharing": {
      const chosen = [answers.sharing.value];
      const all = FourAnswers.shape.sharing.shape.value.options;
      return select("sharing", label, valuesOf(all, sharings, { chosen, language }));
    }
    case "faultContact":
      return field("email", words.email[language], answers.faultContact.email ?? "");
  }
};

const inOrder = ["howToGetAccess", "homeUse", "sharing", "faultContact"] as const;

const factBoxes = ({ requiredFacts: facts }: ProductFacts, language: Language): Piece =>
  boxes("requiredFacts", words.facts[language], [
    ...valuesOf(RequiredFact.options, requiredFacts, { chosen: facts ?? [], language }),
    { value: "none", label: words.noFacts[language], chosen: facts?.length === 0 },
  ]);

type Registered = { facts: ProductFacts; addresses: VendorFacts; version: number; vendorVersion: number };

/** The form in full; `version` and `vendorVersion` are what the vendor sees. */
export const catalogueForm = (
  { facts, addresses, version, vendorVersion }: Registered,
  language: Language,
): Piece =>
  formOf({
    language,
    hidden: { version: String(version), vendorVersion: String(vendorVersion) },
    fields: html`${choiceOf("choice", words.legend[language], [
      { value: "yes", label: words.yes[language] },
      { value: "change", label: words.change[language] },
    ])}<h2>${words.changes[language]}</h2>
${boxes("accessMethods", words.methods[language], valuesOf(AccessMethod.options, accessMethods, { chosen: facts.accessMethods, language }))}
${factBoxes(facts, language)}
${inOrder.map(
  (question) => html`<fieldset>
<legend>${questions[question][language]}</legend>
${own(question, facts, language)}${texts(question, facts, language)}</fieldset>
`,
)}<fieldset>
<legend>${words.contacts[language]}</legend>
${VendorRole.options.map((role) =>
  area(`contacts-${role}`, vendorRoles[role][language], addresses.contacts[role].join("\n")),
)}</fieldset>
`,
  });
