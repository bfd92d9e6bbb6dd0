// Gives the operator a report that no vendor answers: invoices and statistics.
import { libraryText, type Template } from "../content.ts";
import { symptomInWords } from "../words.ts";

export const faultReportToOperator: Template = {
  version: 2,
  lists: [
    "caseNumber",
    "symptom",
    "product",
    "vendor",
    "observedAt",
    "library",
    "libraryNumber",
    "municipality",
    "contact",
    "reportedAt",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Feilmelding fra ${facts.libraryName} om ${facts.productName}: ${symptomInWords(facts.symptom, "nb")}`,
    heading: "Feilmelding til Bibliotek24",
    lead: `${facts.libraryName} melder om feil som gjelder ${symptomInWords(facts.symptom, "nb")} for ${facts.productName}.`,
    todo: "Dette må gjøres",
    steps: [
      "Svar biblioteket innen 24 timer på hverdager.",
      "Saken er ikke sendt til leverandøren: faktura og statistikk hører til hos Bibliotek24.",
    ],
  }),
  nn: (facts) => ({
    subject: `Feilmelding frå ${facts.libraryName} om ${facts.productName}: ${symptomInWords(facts.symptom, "nn")}`,
    heading: "Feilmelding til Bibliotek24",
    lead: `${facts.libraryName} melder om feil som gjeld ${symptomInWords(facts.symptom, "nn")} for ${facts.productName}.`,
    todo: "Dette må gjerast",
    steps: [
      "Svar biblioteket innan 24 timar på kvardagar.",
      "Saka er ikkje send til leverandøren: faktura og statistikk høyrer til hos Bibliotek24.",
    ],
  }),
  en: (facts) => ({
    subject: `Fault report from ${facts.libraryName} about ${facts.productName}: ${symptomInWords(facts.symptom, "en")}`,
    heading: "Fault report to Bibliotek24",
    lead: `${facts.libraryName} reports a fault that concerns ${symptomInWords(facts.symptom, "en")} for ${facts.productName}.`,
    todo: "What has to be done",
    steps: [
      "Answer the library within 24 hours on weekdays.",
      "The case has not been sent to the vendor: invoices and statistics are Bibliotek24's own to answer.",
    ],
  }),
};
