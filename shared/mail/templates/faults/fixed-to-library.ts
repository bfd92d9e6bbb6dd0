// Asks a library whether a fault that is said to be fixed is.
import { nothing, type Template } from "../../content.ts";

export const fixedToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt"],
  quotes: nothing,
  nb: (facts) => ({
    subject: `Rettet? Feilen i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Er feilen rettet?",
    lead: `Feilen i ${facts.productName}, som ${facts.libraryName} meldte, er meldt rettet.`,
    todo: "Dette ber vi deg gjøre",
    steps: [
      "Prøv om det virker igjen.",
      `Svar ${facts.link ? "med lenken under" : "på denne e-posten"}: rettet, eller fortsatt feil.`,
      "Uten svar innen fem arbeidsdager lukkes saken.",
    ],
    link: "Svar om feilen er rettet",
  }),
  nn: (facts) => ({
    subject: `Retta? Feilen i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Er feilen retta?",
    lead: `Feilen i ${facts.productName}, som ${facts.libraryName} melde, er meld retta.`,
    todo: "Dette bed vi deg gjere",
    steps: [
      "Prøv om det verkar att.",
      `Svar ${facts.link ? "med lenka under" : "på denne e-posten"}: retta, eller framleis feil.`,
      "Utan svar innan fem arbeidsdagar blir saka lukka.",
    ],
    link: "Svar om feilen er retta",
  }),
  en: (facts) => ({
    subject: `Fixed? The fault in ${facts.productName} at ${facts.libraryName}`,
    heading: "Is the fault fixed?",
    lead: `The fault in ${facts.productName} that ${facts.libraryName} reported is said to be fixed.`,
    todo: "What we ask you to do",
    steps: [
      "Try whether it works again.",
      `${facts.link ? "Answer with the link below" : "Reply to this e-mail"}: fixed, or still broken.`,
      "Without an answer within five working days the case is closed.",
    ],
    link: "Answer whether the fault is fixed",
  }),
};
