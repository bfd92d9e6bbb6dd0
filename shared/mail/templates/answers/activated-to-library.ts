// Asks a library whether an access that its vendor has opened works.
import { saidBy, type Template } from "../../content.ts";
import { tryLink, trySteps } from "../../wording/library-steps.ts";

export const activatedToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "library", "product", "vendor", "year"],
  quotes: saidBy("vendor"),
  nb: (facts) => ({
    subject: `Prøv tilgangen: ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangen er åpnet",
    lead: `${facts.vendorName} melder at tilgangen til ${facts.productName} for ${facts.year} er åpnet for ${facts.libraryName}. Virker den?`,
    todo: "Dette ber vi deg gjøre",
    steps: trySteps(facts, "nb"),
    link: tryLink.nb,
  }),
  nn: (facts) => ({
    subject: `Prøv tilgangen: ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangen er opna",
    lead: `${facts.vendorName} melder at tilgangen til ${facts.productName} for ${facts.year} er opna for ${facts.libraryName}. Verkar han?`,
    todo: "Dette bed vi deg gjere",
    steps: trySteps(facts, "nn"),
    link: tryLink.nn,
  }),
  en: (facts) => ({
    subject: `Please try the access: ${facts.productName} for ${facts.libraryName}`,
    heading: "The access is open",
    lead: `${facts.vendorName} says that the access to ${facts.productName} for ${facts.year} is open for ${facts.libraryName}. Does it work?`,
    todo: "What we ask you to do",
    steps: trySteps(facts, "en"),
    link: tryLink.en,
  }),
};
