// Tells a vendor that a library has taken its fault report back.
import { nothing, type Template } from "../../content.ts";

export const faultWithdrawnToVendor: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt"],
  quotes: nothing,
  nb: (facts) => ({
    subject: `Trukket: feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Feilmeldingen er trukket",
    lead: `${facts.libraryName} har trukket feilmeldingen om ${facts.productName}: feilen lå hos biblioteket selv, eller var ingen feil.`,
    todo: "Hva dette betyr",
    steps: ["Dere trenger ikke gjøre noe."],
  }),
  nn: (facts) => ({
    subject: `Trekt: feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Feilmeldinga er trekt",
    lead: `${facts.libraryName} har trekt feilmeldinga om ${facts.productName}: feilen låg hos biblioteket sjølv, eller var ingen feil.`,
    todo: "Kva dette tyder",
    steps: ["De treng ikkje gjere noko."],
  }),
  en: (facts) => ({
    subject: `Withdrawn: fault in ${facts.productName} at ${facts.libraryName}`,
    heading: "The fault report is withdrawn",
    lead: `${facts.libraryName} has withdrawn its fault report about ${facts.productName}: the fault lay at the library itself, or there was none.`,
    todo: "What this means",
    steps: ["You need not do anything."],
  }),
};
