// Tells a library that the vendor has taken its last step back.
import { nothing, type Template } from "../../content.ts";
import { states } from "../../words.ts";

export const undoneToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "state", "library", "product", "vendor", "year"],
  quotes: nothing,
  nb: (facts) => ({
    subject: `Tatt tilbake: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Leverandøren har tatt tilbake det siste steget",
    lead: `${facts.vendorName} har tatt tilbake det siste steget i saken om tilgang til ${facts.productName} for ${facts.libraryName}. Saken er nå: ${states[facts.state].nb}.`,
    todo: "Hva som skjer nå",
    steps: [
      "Se bort fra det vi sist skrev om denne saken.",
      "Du trenger ikke gjøre noe. Vi skriver til deg når noe nytt skjer.",
    ],
  }),
  nn: (facts) => ({
    subject: `Teke tilbake: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Leverandøren har teke tilbake det siste steget",
    lead: `${facts.vendorName} har teke tilbake det siste steget i saka om tilgang til ${facts.productName} for ${facts.libraryName}. Saka er no: ${states[facts.state].nn}.`,
    todo: "Kva som skjer no",
    steps: [
      "Sjå bort frå det vi sist skreiv om denne saka.",
      "Du treng ikkje gjere noko. Vi skriv til deg når noko nytt skjer.",
    ],
  }),
  en: (facts) => ({
    subject: `Taken back: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The vendor has taken back its last step",
    lead: `${facts.vendorName} has taken back what it last said about the access to ${facts.productName} for ${facts.libraryName}. The case is now: ${states[facts.state].en}.`,
    todo: "What happens now",
    steps: [
      "Disregard what we last wrote about this case.",
      "You need not do anything. We will write when there is news.",
    ],
  }),
};
