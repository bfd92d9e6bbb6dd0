// Gives the operator a case that has stood still although everybody was reminded.
import { saidBy, type Template } from "../../content.ts";
import type { CaseFacts, InEveryLanguage } from "../../facts.ts";
import { turnOf, whoWaits } from "../../wording/waiting.ts";

const steps: InEveryLanguage<(facts: CaseFacts) => readonly string[]> = {
  nb: (facts) =>
    turnOf(facts) === "vendor"
      ? [
          `Ta kontakt med ${facts.vendorName}, og avtal hvilken dag tilgangen blir åpnet.`,
          "Si fra til biblioteket hvilken dag det blir.",
        ]
      : ["Ta kontakt med biblioteket eller fylkeskontakten, og få et svar."],
  nn: (facts) =>
    turnOf(facts) === "vendor"
      ? [
          `Ta kontakt med ${facts.vendorName}, og avtal kva dag tilgangen blir opna.`,
          "Sei frå til biblioteket kva dag det blir.",
        ]
      : ["Ta kontakt med biblioteket eller fylkeskontakten, og få eit svar."],
  en: (facts) =>
    turnOf(facts) === "vendor"
      ? [
          `Get in touch with ${facts.vendorName} and agree on a day on which the access will be open.`,
          "Tell the library which day that is.",
        ]
      : ["Get in touch with the library or its county contact and obtain an answer."],
};

export const escalationToOperator: Template = {
  version: 1,
  lists: [
    "caseNumber",
    "state",
    "vendor",
    "product",
    "year",
    "library",
    "libraryNumber",
    "municipality",
    "waitingSince",
    "waited",
    "leadTime",
    "ipRanges",
    "contact",
  ],
  quotes: (facts) => (turnOf(facts) === "answers" ? saidBy("vendor")(facts) : null),
  nb: (facts) => ({
    subject: `Oppgave: tilgang til ${facts.productName} for ${facts.libraryName} står stille`,
    heading: "En sak står stille",
    lead: whoWaits(facts, "nb"),
    todo: "Dette må gjøres",
    steps: steps.nb(facts),
  }),
  nn: (facts) => ({
    subject: `Oppgåve: tilgang til ${facts.productName} for ${facts.libraryName} står stille`,
    heading: "Ei sak står stille",
    lead: whoWaits(facts, "nn"),
    todo: "Dette må gjerast",
    steps: steps.nn(facts),
  }),
  en: (facts) => ({
    subject: `Task: access to ${facts.productName} for ${facts.libraryName} stands still`,
    heading: "A case stands still",
    lead: whoWaits(facts, "en"),
    todo: "What has to be done",
    steps: steps.en(facts),
  }),
};
