// Tells the operator that a case did not reach its vendor.
import { libraryText, type Template } from "../content.ts";

export const undeliverableToOperator: Template = {
  version: 2,
  lists: [
    "caseNumber",
    "vendor",
    "failedRecipient",
    "product",
    "library",
    "libraryNumber",
    "municipality",
    "year",
    "symptom",
    "observedAt",
    "ipRanges",
    "contact",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Ikke levert: sak om ${facts.productName} for ${facts.libraryName}`,
    heading: "En sak nådde ikke fram til leverandøren",
    lead: `${facts.symptom ? "Feilmeldingen" : "Tilgangsforespørselen"} fra ${facts.libraryName} om ${facts.productName} kunne ikke leveres til ${facts.vendorName}.`,
    todo: "Dette må gjøres",
    steps: [
      `Finn en adresse som virker, og registrer den som kontakt for ${facts.symptom ? "brukerstøtte" : "tilgang"} hos ${facts.vendorName}.`,
      "Ta imens saken direkte med leverandøren. Opplysningene den trenger, står i denne e-posten.",
    ],
  }),
  nn: (facts) => ({
    subject: `Ikkje levert: sak om ${facts.productName} for ${facts.libraryName}`,
    heading: "Ei sak nådde ikkje fram til leverandøren",
    lead: `${facts.symptom ? "Feilmeldinga" : "Tilgangsførespurnaden"} frå ${facts.libraryName} om ${facts.productName} kunne ikkje leverast til ${facts.vendorName}.`,
    todo: "Dette må gjerast",
    steps: [
      `Finn ei adresse som verkar, og registrer ho som kontakt for ${facts.symptom ? "brukarstøtte" : "tilgang"} hos ${facts.vendorName}.`,
      "Ta imens saka direkte med leverandøren. Opplysningane han treng, står i denne e-posten.",
    ],
  }),
  en: (facts) => ({
    subject: `Not delivered: case about ${facts.productName} for ${facts.libraryName}`,
    heading: "A case did not reach the vendor",
    lead: `The ${facts.symptom ? "fault report" : "access request"} from ${facts.libraryName} about ${facts.productName} could not be delivered to ${facts.vendorName}.`,
    todo: "What has to be done",
    steps: [
      `Find an address that works and register it as the contact for ${facts.symptom ? "support" : "access"} at ${facts.vendorName}.`,
      "Meanwhile, take the case up with the vendor directly. The facts it needs are in this e-mail.",
    ],
  }),
};
