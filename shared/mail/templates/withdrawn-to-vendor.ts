// Tells a vendor that an access it was asked for is no longer wanted.
import { nothing, type Template } from "../content.ts";

export const withdrawnToVendor: Template = {
  version: 2,
  lists: ["caseNumber", "library", "libraryNumber", "municipality", "product", "year", "withdrawnAt"],
  quotes: nothing,
  nb: (facts) => ({
    subject: `Trukket: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangsforespørselen er trukket",
    lead: `${facts.libraryName} har trukket forespørselen om tilgang til ${facts.productName} for ${facts.year}.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      "Stans arbeidet med tilgangen. Er den alt åpnet for dette biblioteket, så steng den.",
      "Er noe uklart, svar på denne e-posten. Ellers trenger dere ikke svare.",
    ],
  }),
  nn: (facts) => ({
    subject: `Trekt: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangsførespurnaden er trekt",
    lead: `${facts.libraryName} har trekt førespurnaden om tilgang til ${facts.productName} for ${facts.year}.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      "Stans arbeidet med tilgangen. Er han alt opna for dette biblioteket, så steng han.",
      "Er noko uklart, svar på denne e-posten. Elles treng de ikkje svare.",
    ],
  }),
  en: (facts) => ({
    subject: `Withdrawn: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The access request is withdrawn",
    lead: `${facts.libraryName} has withdrawn its request for access to ${facts.productName} for ${facts.year}.`,
    todo: "What we ask you to do",
    steps: [
      "Stop working on the access. If it is already open for this library, close it.",
      "If anything is unclear, reply to this e-mail. Otherwise no reply is needed.",
    ],
  }),
};
