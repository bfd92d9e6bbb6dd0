// Tells a vendor that what it has fixed is still broken at a library.
import { saidBy, type Template } from "../../content.ts";
import { openCase } from "../../wording/link-words.ts";

export const stillBrokenToVendor: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt", "contact"],
  quotes: saidBy("library"),
  nb: (facts) => ({
    subject: `Fortsatt feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Feilen er ikke rettet",
    lead: `${facts.libraryName} melder at feilen i ${facts.productName} fortsatt er der, etter at den ble meldt rettet.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      `Se på feilen igjen, og ${facts.link ? "meld fra med lenken under" : "svar på denne e-posten"} når den er rettet eller ventes rettet.`,
    ],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Framleis feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Feilen er ikkje retta",
    lead: `${facts.libraryName} melder at feilen i ${facts.productName} framleis er der, etter at han vart meld retta.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      `Sjå på feilen att, og ${facts.link ? "meld frå med lenka under" : "svar på denne e-posten"} når han er retta eller er venta retta.`,
    ],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Still a fault in ${facts.productName} at ${facts.libraryName}`,
    heading: "The fault is not fixed",
    lead: `${facts.libraryName} reports that the fault in ${facts.productName} is still there after it was said to be fixed.`,
    todo: "What we ask you to do",
    steps: [
      `Look at the fault again, and ${facts.link ? "tell with the link below" : "reply to this e-mail"} when it is, or will be, fixed.`,
    ],
    link: openCase.en,
  }),
};
