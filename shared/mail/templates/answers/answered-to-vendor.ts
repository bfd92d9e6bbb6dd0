// Gives a vendor the library's answer to its question.
import { saidBy, type Template } from "../../content.ts";
import { openCase } from "../../wording/link-words.ts";
import { answeringSteps, openingStep } from "../../wording/vendor-steps.ts";

export const answeredToVendor: Template = {
  version: 1,
  lists: ["caseNumber", "library", "libraryNumber", "municipality", "product", "year", "ipRanges", "contact"],
  quotes: saidBy("library"),
  nb: (facts) => ({
    subject: `Svar fra biblioteket: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Biblioteket har svart",
    lead: `${facts.libraryName} har svart på spørsmålet deres om tilgangen til ${facts.productName} for ${facts.year}.`,
    todo: "Dette ber vi dere gjøre",
    steps: [openingStep(facts, "nb", ""), ...answeringSteps(facts, "nb")],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Svar frå biblioteket: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Biblioteket har svart",
    lead: `${facts.libraryName} har svart på spørsmålet dykkar om tilgangen til ${facts.productName} for ${facts.year}.`,
    todo: "Dette bed vi dykk gjere",
    steps: [openingStep(facts, "nn", ""), ...answeringSteps(facts, "nn")],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Answer from the library: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The library has answered",
    lead: `${facts.libraryName} has answered your question about the access to ${facts.productName} for ${facts.year}.`,
    todo: "What we ask you to do",
    steps: [openingStep(facts, "en", ""), ...answeringSteps(facts, "en")],
    link: openCase.en,
  }),
};
