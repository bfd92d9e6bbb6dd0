// Tells the operator that an address takes no mail from us any more, and which cases could not be told.
import type { AddressFacts, InEveryLanguage } from "../../facts.ts";
import type { AddressTemplate } from "../../letters/of-address.ts";
import { contactRoles } from "../../wording/contact-roles.ts";

type What = NonNullable<AddressFacts["what"]>;

const whatOf = ({ what }: AddressFacts): What => what ?? "bounced";

const leads: InEveryLanguage<{ readonly [W in What]: (facts: AddressFacts) => string }> = {
  nb: {
    bounced: ({ organisationName }) =>
      `E-post til en adresse hos ${organisationName} kommer i retur. Vi sender ikke mer til den.`,
    complained: ({ organisationName }) =>
      `En mottaker hos ${organisationName} har meldt e-posten vår som uønsket. Vi sender ikke mer til adressen.`,
  },
  nn: {
    bounced: ({ organisationName }) =>
      `E-post til ei adresse hos ${organisationName} kjem i retur. Vi sender ikkje meir til ho.`,
    complained: ({ organisationName }) =>
      `Ein mottakar hos ${organisationName} har meldt e-posten vår som uønskt. Vi sender ikkje meir til adressa.`,
  },
  en: {
    bounced: ({ organisationName }) =>
      `E-mail to an address at ${organisationName} comes back. We no longer write to it.`,
    complained: ({ organisationName }) =>
      `A recipient at ${organisationName} has reported our e-mail as spam. We no longer write to the address.`,
  },
};

const untold: InEveryLanguage<string> = {
  nb: "Ta imens opp sakene over direkte, på telefon eller på en annen adresse.",
  nn: "Ta imens opp sakene over direkte, på telefon eller på ei anna adresse.",
  en: "Meanwhile, take the cases above up directly, by telephone or at another address.",
};

const ifUntold = ({ cases }: AddressFacts, language: "nb" | "nn" | "en"): string[] =>
  cases.length > 0 ? [untold[language]] : [];

export const addressBrokenToOperator: AddressTemplate = {
  version: 1,
  lists: ["organisation", "email", "role", "what", "at", "cases"],
  nb: (facts) => ({
    subject: `Adresse som ikke virker: ${facts.organisationName}`,
    heading: "En adresse virker ikke",
    lead: leads.nb[whatOf(facts)](facts),
    todo: "Dette må gjøres",
    steps: [
      `Finn en adresse som virker, og registrer den som ${contactRoles[facts.role].nb} hos ${facts.organisationName}.`,
      ...ifUntold(facts, "nb"),
      ...(facts.link === null ? [] : ["Lenken under åpner oppgaven."]),
    ],
    link: "Åpne oppgaven",
  }),
  nn: (facts) => ({
    subject: `Adresse som ikkje verkar: ${facts.organisationName}`,
    heading: "Ei adresse verkar ikkje",
    lead: leads.nn[whatOf(facts)](facts),
    todo: "Dette må gjerast",
    steps: [
      `Finn ei adresse som verkar, og registrer ho som ${contactRoles[facts.role].nn} hos ${facts.organisationName}.`,
      ...ifUntold(facts, "nn"),
      ...(facts.link === null ? [] : ["Lenka under opnar oppgåva."]),
    ],
    link: "Opne oppgåva",
  }),
  en: (facts) => ({
    subject: `Address that does not work: ${facts.organisationName}`,
    heading: "An address does not work",
    lead: leads.en[whatOf(facts)](facts),
    todo: "What has to be done",
    steps: [
      `Find an address that works and register it as ${contactRoles[facts.role].en} at ${facts.organisationName}.`,
      ...ifUntold(facts, "en"),
      ...(facts.link === null ? [] : ["The link below opens the task."]),
    ],
    link: "Open the task",
  }),
};
