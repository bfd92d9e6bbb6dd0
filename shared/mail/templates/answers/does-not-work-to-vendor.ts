// Tells a vendor that an access it has opened does not work for the library.
import { saidBy, type Template } from "../../content.ts";
import type { CaseFacts, InEveryLanguage } from "../../facts.ts";
import { openCase } from "../../wording/link-words.ts";

const steps: InEveryLanguage<(facts: CaseFacts) => readonly string[]> = {
  nb: ({ ipRanges, link, contact }) => [
    ipRanges.length > 0
      ? "Undersøk oppsettet for biblioteket, også IP-adressene over, og rett det som er feil."
      : "Undersøk oppsettet for biblioteket, og rett det som er feil.",
    link
      ? "Åpne saken med lenken under, og meld fra når tilgangen er åpnet igjen. Da ber vi biblioteket prøve på nytt."
      : "Svar på denne e-posten når tilgangen er åpnet igjen. Da ber vi biblioteket prøve på nytt.",
    `Trenger dere å vite mer? Spør ${contact ? "kontakten ved biblioteket" : "i svaret deres"}.`,
  ],
  nn: ({ ipRanges, link, contact }) => [
    ipRanges.length > 0
      ? "Undersøk oppsettet for biblioteket, også IP-adressene over, og rett det som er feil."
      : "Undersøk oppsettet for biblioteket, og rett det som er feil.",
    link
      ? "Opne saka med lenka under, og meld frå når tilgangen er opna igjen. Då bed vi biblioteket prøve på nytt."
      : "Svar på denne e-posten når tilgangen er opna igjen. Då bed vi biblioteket prøve på nytt.",
    `Treng de å vite meir? Spør ${contact ? "kontakten ved biblioteket" : "i svaret dykkar"}.`,
  ],
  en: ({ ipRanges, link, contact }) => [
    ipRanges.length > 0
      ? "Look into the set-up for the library, the IP addresses above included, and correct what is wrong."
      : "Look into the set-up for the library and correct what is wrong.",
    link
      ? "Open the case with the link below and tell us when the access is open again. We then ask the library to try once more."
      : "Reply to this e-mail when the access is open again. We then ask the library to try once more.",
    `If you need to know more, ask ${contact ? "the contact at the library" : "in your answer"}.`,
  ],
};

export const doesNotWorkToVendor: Template = {
  version: 1,
  lists: ["caseNumber", "library", "libraryNumber", "municipality", "product", "year", "ipRanges", "contact"],
  quotes: saidBy("library"),
  nb: (facts) => ({
    subject: `Virker ikke: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangen virker ikke",
    lead: `${facts.libraryName} har prøvd tilgangen til ${facts.productName} for ${facts.year} og melder at den ikke virker.`,
    todo: "Dette ber vi dere gjøre",
    steps: steps.nb(facts),
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Verkar ikkje: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangen verkar ikkje",
    lead: `${facts.libraryName} har prøvd tilgangen til ${facts.productName} for ${facts.year} og melder at han ikkje verkar.`,
    todo: "Dette bed vi dykk gjere",
    steps: steps.nn(facts),
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Does not work: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The access does not work",
    lead: `${facts.libraryName} has tried the access to ${facts.productName} for ${facts.year} and says that it does not work.`,
    todo: "What we ask you to do",
    steps: steps.en(facts),
    link: openCase.en,
  }),
};
