// Tells the county contact that a library reports a fault in a product to which it has no known access.
import { nothing, type Template } from "../../content.ts";

export const unknownAccessToCounty: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt", "libraryNumber", "contact"],
  quotes: nothing,
  nb: (facts) => ({
    subject: `Ukjent tilgang: ${facts.libraryName} melder om feil i ${facts.productName}`,
    heading: "Et bibliotek melder om feil i et produkt det ikke er tilknyttet",
    lead: `${facts.libraryName} har meldt om feil i ${facts.productName}, men Bibliotek24 kjenner ikke til at biblioteket har tilgang.`,
    todo: "Dette ber vi deg gjøre",
    steps: [
      "Hør med biblioteket om det skal ha tilgang til produktet.",
      "Skal det det, kan biblioteket be om tilgang. Feilmeldingen er sendt til leverandøren likevel.",
    ],
  }),
  nn: (facts) => ({
    subject: `Ukjend tilgang: ${facts.libraryName} melder om feil i ${facts.productName}`,
    heading: "Eit bibliotek melder om feil i eit produkt det ikkje er tilknytt",
    lead: `${facts.libraryName} har meldt om feil i ${facts.productName}, men Bibliotek24 kjenner ikkje til at biblioteket har tilgang.`,
    todo: "Dette bed vi deg gjere",
    steps: [
      "Høyr med biblioteket om det skal ha tilgang til produktet.",
      "Skal det det, kan biblioteket be om tilgang. Feilmeldinga er send til leverandøren likevel.",
    ],
  }),
  en: (facts) => ({
    subject: `Unknown access: ${facts.libraryName} reports a fault in ${facts.productName}`,
    heading: "A library reports a fault in a product it has not joined",
    lead: `${facts.libraryName} has reported a fault in ${facts.productName}, but Bibliotek24 knows of no access of that library.`,
    todo: "What we ask you to do",
    steps: [
      "Ask the library whether it should have access to the product.",
      "If so, it can ask for access. The fault report has been sent to the vendor all the same.",
    ],
  }),
};
