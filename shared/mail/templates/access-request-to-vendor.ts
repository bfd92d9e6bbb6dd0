// Asks a vendor to connect a library.
import { libraryText, type Template } from "../content.ts";
import { byWhen } from "../deadlines.ts";
import { openCase } from "../wording/link-words.ts";
import { answeringSteps, openingStep } from "../wording/vendor-steps.ts";

export const accessRequestToVendor: Template = {
  version: 2,
  lists: [
    "caseNumber",
    "library",
    "libraryNumber",
    "municipality",
    "product",
    "year",
    "openBy",
    "ipRanges",
    "contact",
    "requestedAt",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangsforespørsel",
    lead: `${facts.libraryName} er tilknyttet ${facts.productName} for ${facts.year} og ber om tilgang.`,
    todo: "Dette ber vi dere gjøre",
    steps: [openingStep(facts, "nb", byWhen(facts, "nb")), ...answeringSteps(facts, "nb")],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangsførespurnad",
    lead: `${facts.libraryName} er tilknytt ${facts.productName} for ${facts.year} og bed om tilgang.`,
    todo: "Dette bed vi dykk gjere",
    steps: [openingStep(facts, "nn", byWhen(facts, "nn")), ...answeringSteps(facts, "nn")],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Access to ${facts.productName} for ${facts.libraryName}`,
    heading: "Access request",
    lead: `${facts.libraryName} has joined ${facts.productName} for ${facts.year} and asks for access.`,
    todo: "What we ask you to do",
    steps: [openingStep(facts, "en", byWhen(facts, "en")), ...answeringSteps(facts, "en")],
    link: openCase.en,
  }),
};
