// Passes a vendor's question on to the library.
import { saidBy, type Template } from "../../content.ts";
import { answerSteps } from "../../wording/library-steps.ts";
import { openCase } from "../../wording/link-words.ts";

export const needsInfoToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "library", "product", "vendor", "year", "ipRanges"],
  quotes: saidBy("vendor"),
  nb: (facts) => ({
    subject: `Leverandøren spør: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Leverandøren trenger opplysninger",
    lead: `${facts.vendorName} trenger flere opplysninger for å åpne tilgangen til ${facts.productName} for ${facts.libraryName}.`,
    todo: "Dette ber vi deg gjøre",
    steps: answerSteps(facts, "nb"),
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Leverandøren spør: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Leverandøren treng opplysningar",
    lead: `${facts.vendorName} treng fleire opplysningar for å opne tilgangen til ${facts.productName} for ${facts.libraryName}.`,
    todo: "Dette bed vi deg gjere",
    steps: answerSteps(facts, "nn"),
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `The vendor asks: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The vendor needs information",
    lead: `${facts.vendorName} needs more information to open the access to ${facts.productName} for ${facts.libraryName}.`,
    todo: "What we ask you to do",
    steps: answerSteps(facts, "en"),
    link: openCase.en,
  }),
};
