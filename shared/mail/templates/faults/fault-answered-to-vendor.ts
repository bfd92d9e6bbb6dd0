// Passes a library's answer about a fault on to the vendor.
import { saidBy, type Template } from "../../content.ts";
import { openCase } from "../../wording/link-words.ts";

export const faultAnsweredToVendor: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt", "contact"],
  quotes: saidBy("library"),
  nb: (facts) => ({
    subject: `Svar fra ${facts.libraryName}: feil i ${facts.productName}`,
    heading: "Biblioteket har svart",
    lead: `${facts.libraryName} har svart på spørsmålet om feilen i ${facts.productName}.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      `Gå videre med feilen, og ${facts.link ? "meld fra med lenken under" : "svar på denne e-posten"} når den er rettet eller ventes rettet.`,
    ],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Svar frå ${facts.libraryName}: feil i ${facts.productName}`,
    heading: "Biblioteket har svart",
    lead: `${facts.libraryName} har svart på spørsmålet om feilen i ${facts.productName}.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      `Gå vidare med feilen, og ${facts.link ? "meld frå med lenka under" : "svar på denne e-posten"} når han er retta eller er venta retta.`,
    ],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Answer from ${facts.libraryName}: fault in ${facts.productName}`,
    heading: "The library has answered",
    lead: `${facts.libraryName} has answered the question about the fault in ${facts.productName}.`,
    todo: "What we ask you to do",
    steps: [
      `Go on with the fault, and ${facts.link ? "tell with the link below" : "reply to this e-mail"} when it is, or will be, fixed.`,
    ],
    link: openCase.en,
  }),
};
