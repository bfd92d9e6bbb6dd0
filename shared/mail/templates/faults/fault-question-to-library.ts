// Passes a vendor's question about a fault on to the library.
import { saidBy, type Template } from "../../content.ts";
import { openCase } from "../../wording/link-words.ts";

export const faultQuestionToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt"],
  quotes: saidBy("vendor"),
  nb: (facts) => ({
    subject: `Leverandøren spør om feilen i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Leverandøren trenger å vite mer",
    lead: `${facts.vendorName} trenger et svar fra ${facts.libraryName} for å finne feilen i ${facts.productName}.`,
    todo: "Dette ber vi deg gjøre",
    steps: [
      facts.link
        ? "Svar leverandøren med lenken under."
        : "Svar på denne e-posten, så sender Bibliotek24 svaret videre.",
      "Leverandøren venter med feilen til svaret er der.",
    ],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Leverandøren spør om feilen i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Leverandøren treng å vite meir",
    lead: `${facts.vendorName} treng eit svar frå ${facts.libraryName} for å finne feilen i ${facts.productName}.`,
    todo: "Dette bed vi deg gjere",
    steps: [
      facts.link
        ? "Svar leverandøren med lenka under."
        : "Svar på denne e-posten, så sender Bibliotek24 svaret vidare.",
      "Leverandøren ventar med feilen til svaret er der.",
    ],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `The vendor asks about the fault in ${facts.productName} at ${facts.libraryName}`,
    heading: "The vendor needs to know more",
    lead: `${facts.vendorName} needs an answer from ${facts.libraryName} to find the fault in ${facts.productName}.`,
    todo: "What we ask you to do",
    steps: [
      facts.link
        ? "Answer the vendor with the link below."
        : "Reply to this e-mail, and Bibliotek24 will pass the answer on.",
      "The vendor waits with the fault until the answer is there.",
    ],
    link: openCase.en,
  }),
};
