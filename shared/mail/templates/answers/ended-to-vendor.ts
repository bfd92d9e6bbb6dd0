// Tells a vendor to close an access that has ended.
import { nothing, type Template } from "../../content.ts";
import type { CaseFacts, InEveryLanguage } from "../../facts.ts";

const close: InEveryLanguage<(facts: CaseFacts) => string> = {
  nb: ({ ipRanges }) =>
    ipRanges.length > 0
      ? "Steng tilgangen for dette biblioteket, og fjern IP-adressene over."
      : "Steng tilgangen for dette biblioteket.",
  nn: ({ ipRanges }) =>
    ipRanges.length > 0
      ? "Steng tilgangen for dette biblioteket, og fjern IP-adressene over."
      : "Steng tilgangen for dette biblioteket.",
  en: ({ ipRanges }) =>
    ipRanges.length > 0
      ? "Close the access for this library and remove the IP addresses above."
      : "Close the access for this library.",
};

export const endedToVendor: Template = {
  version: 1,
  lists: [
    "caseNumber",
    "library",
    "libraryNumber",
    "municipality",
    "product",
    "year",
    "endReason",
    "endedAt",
    "ipRanges",
  ],
  quotes: nothing,
  nb: (facts) => ({
    subject: `Avsluttet: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangen skal stenges",
    lead: `Tilgangen til ${facts.productName} for ${facts.year} er avsluttet for ${facts.libraryName}.`,
    todo: "Dette ber vi dere gjøre",
    steps: [close.nb(facts), "Er noe uklart, svar på denne e-posten. Ellers trenger dere ikke svare."],
  }),
  nn: (facts) => ({
    subject: `Avslutta: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangen skal stengjast",
    lead: `Tilgangen til ${facts.productName} for ${facts.year} er avslutta for ${facts.libraryName}.`,
    todo: "Dette bed vi dykk gjere",
    steps: [close.nn(facts), "Er noko uklart, svar på denne e-posten. Elles treng de ikkje svare."],
  }),
  en: (facts) => ({
    subject: `Ended: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The access is to be closed",
    lead: `The access to ${facts.productName} for ${facts.year} has ended for ${facts.libraryName}.`,
    todo: "What we ask you to do",
    steps: [close.en(facts), "If anything is unclear, reply to this e-mail. Otherwise no reply is needed."],
  }),
};
