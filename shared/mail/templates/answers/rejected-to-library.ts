// Tells a library that a vendor has rejected its request, and why.
import { saidBy, type Template } from "../../content.ts";

export const rejectedToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "library", "product", "vendor", "year", "rejectionReason"],
  quotes: saidBy("vendor"),
  nb: (facts) => ({
    subject: `Avslått: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Forespørselen er avslått",
    lead: `${facts.vendorName} har avslått forespørselen om tilgang til ${facts.productName} for ${facts.year} for ${facts.libraryName}.`,
    todo: "Hva du kan gjøre",
    steps: [
      "Kan det som er i veien, rettes? Rett det, og be om tilgang på nytt.",
      "Mener du at avslaget er feil? Svar på denne e-posten, så tar Bibliotek24 det opp med leverandøren.",
    ],
  }),
  nn: (facts) => ({
    subject: `Avslått: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Førespurnaden er avslått",
    lead: `${facts.vendorName} har avslått førespurnaden om tilgang til ${facts.productName} for ${facts.year} for ${facts.libraryName}.`,
    todo: "Kva du kan gjere",
    steps: [
      "Kan det som er i vegen, rettast? Rett det, og be om tilgang på nytt.",
      "Meiner du at avslaget er feil? Svar på denne e-posten, så tek Bibliotek24 det opp med leverandøren.",
    ],
  }),
  en: (facts) => ({
    subject: `Rejected: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "The request is rejected",
    lead: `${facts.vendorName} has rejected the request for access to ${facts.productName} for ${facts.year} for ${facts.libraryName}.`,
    todo: "What you can do",
    steps: [
      "Can what stands in the way be put right? Do so, and ask for access again.",
      "Do you believe that the rejection is wrong? Reply to this e-mail, and Bibliotek24 will take it up with the vendor.",
    ],
  }),
};
