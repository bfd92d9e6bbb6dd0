// Gives the operator a fault report that its vendor has not answered in time.
import { libraryText, type Template } from "../../content.ts";

export const faultUnansweredToOperator: Template = {
  version: 1,
  lists: [
    "caseNumber",
    "product",
    "symptom",
    "library",
    "vendor",
    "reportedAt",
    "libraryNumber",
    "contact",
    "waitingSince",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Leverandøren har ikke svart: feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Leverandøren har ikke svart på en feilmelding",
    lead: `${facts.vendorName} har ikke svart på feilmeldingen om ${facts.productName} fra ${facts.libraryName} innen fristen i avtalen.`,
    todo: "Dette må gjøres",
    steps: [
      `Ring eller skriv til ${facts.vendorName}, og finn ut når feilen blir rettet.`,
      "Fortell biblioteket hva som skjer. Fylkeskontakten har fått melding.",
    ],
  }),
  nn: (facts) => ({
    subject: `Leverandøren har ikkje svart: feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Leverandøren har ikkje svart på ei feilmelding",
    lead: `${facts.vendorName} har ikkje svart på feilmeldinga om ${facts.productName} frå ${facts.libraryName} innan fristen i avtalen.`,
    todo: "Dette må gjerast",
    steps: [
      `Ring eller skriv til ${facts.vendorName}, og finn ut når feilen blir retta.`,
      "Fortel biblioteket kva som skjer. Fylkeskontakten har fått melding.",
    ],
  }),
  en: (facts) => ({
    subject: `The vendor has not answered: fault in ${facts.productName} at ${facts.libraryName}`,
    heading: "The vendor has not answered a fault report",
    lead: `${facts.vendorName} has not answered the fault report about ${facts.productName} from ${facts.libraryName} within the time of the agreement.`,
    todo: "What has to be done",
    steps: [
      `Call or write to ${facts.vendorName} and find out when the fault will be fixed.`,
      "Tell the library what happens. The county contact has been told.",
    ],
  }),
};
