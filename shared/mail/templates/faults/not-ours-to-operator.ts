// Tells the operator that a vendor says the fault is not its own.
import { saidBy, type Template } from "../../content.ts";

export const notOursToOperator: Template = {
  version: 1,
  lists: [
    "caseNumber",
    "product",
    "symptom",
    "vendor",
    "library",
    "libraryNumber",
    "municipality",
    "contact",
    "reportedAt",
  ],
  quotes: saidBy("vendor"),
  nb: (facts) => ({
    subject: `Ikke leverandørens feil: ${facts.productName} ved ${facts.libraryName}`,
    heading: "Leverandøren sier at feilen ligger et annet sted",
    lead: `${facts.vendorName} har svart at feilen i ${facts.productName} ved ${facts.libraryName} ikke er deres.`,
    todo: "Dette må gjøres",
    steps: [
      "Finn ut hvor feilen ligger: hos en annen leverandør, hos Bibliotek24 eller hos biblioteket.",
      "Send saken videre til leverandøren det gjelder, eller ta den selv.",
    ],
  }),
  nn: (facts) => ({
    subject: `Ikkje leverandøren sin feil: ${facts.productName} ved ${facts.libraryName}`,
    heading: "Leverandøren seier at feilen ligg ein annan stad",
    lead: `${facts.vendorName} har svart at feilen i ${facts.productName} ved ${facts.libraryName} ikkje er deira.`,
    todo: "Dette må gjerast",
    steps: [
      "Finn ut kvar feilen ligg: hos ein annan leverandør, hos Bibliotek24 eller hos biblioteket.",
      "Send saka vidare til leverandøren det gjeld, eller ta ho sjølv.",
    ],
  }),
  en: (facts) => ({
    subject: `Not the vendor's fault: ${facts.productName} at ${facts.libraryName}`,
    heading: "The vendor says that the fault lies elsewhere",
    lead: `${facts.vendorName} has answered that the fault in ${facts.productName} at ${facts.libraryName} is not its own.`,
    todo: "What has to be done",
    steps: [
      "Find out where the fault lies: at another vendor, with Bibliotek24 or at the library.",
      "Pass the case on to the vendor whose it is, or take it yourself.",
    ],
  }),
};
