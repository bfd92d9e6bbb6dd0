// Tells a vendor's support what does not work, where, and since when.
import { libraryText, type Template } from "../content.ts";
import { openCase } from "../wording/link-words.ts";
import { symptomInWords } from "../words.ts";

export const faultReportToVendor: Template = {
  version: 3,
  lists: [
    "caseNumber",
    "product",
    "symptom",
    "observedAt",
    "library",
    "libraryNumber",
    "municipality",
    "contact",
    "reportedAt",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Feil i ${facts.productName} ved ${facts.libraryName}: ${symptomInWords(facts.symptom, "nb")}`,
    heading: "Feilmelding",
    lead: `${facts.libraryName} melder om feil i ${facts.productName}: ${symptomInWords(facts.symptom, "nb")}.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      `${facts.link ? "Åpne saken med lenken under" : "Svar på denne e-posten"} ${facts.faultAnswerHours === null ? "så snart dere kan" : `innen ${facts.faultAnswerHours} timer`}, og meld fra når feilen er rettet eller ventes rettet.`,
      `Trenger dere å vite mer, spør ${facts.contact ? "kontakten ved biblioteket" : "oss i et svar på e-posten"}.`,
      "Ligger feilen ikke hos dere? Si fra om det, så tar Bibliotek24 saken videre.",
    ],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Feil i ${facts.productName} ved ${facts.libraryName}: ${symptomInWords(facts.symptom, "nn")}`,
    heading: "Feilmelding",
    lead: `${facts.libraryName} melder om feil i ${facts.productName}: ${symptomInWords(facts.symptom, "nn")}.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      `${facts.link ? "Opne saka med lenka under" : "Svar på denne e-posten"} ${facts.faultAnswerHours === null ? "så snart de kan" : `innan ${facts.faultAnswerHours} timar`}, og meld frå når feilen er retta eller er venta retta.`,
      `Treng de å vite meir, spør ${facts.contact ? "kontakten ved biblioteket" : "oss i eit svar på e-posten"}.`,
      "Ligg ikkje feilen hos dykk? Sei frå om det, så tek Bibliotek24 saka vidare.",
    ],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Fault in ${facts.productName} at ${facts.libraryName}: ${symptomInWords(facts.symptom, "en")}`,
    heading: "Fault report",
    lead: `${facts.libraryName} reports a fault in ${facts.productName}: ${symptomInWords(facts.symptom, "en")}.`,
    todo: "What we ask you to do",
    steps: [
      `${facts.link ? "Open the case with the link below" : "Reply to this e-mail"} ${facts.faultAnswerHours === null ? "as soon as you can" : `within ${facts.faultAnswerHours} hours`} and tell when the fault was, or will be, fixed.`,
      `If you need to know more, ask ${facts.contact ? "the contact at the library" : "in your reply"}.`,
      "Does the fault lie elsewhere? Say so, and Bibliotek24 will take the case further.",
    ],
    link: openCase.en,
  }),
};
