// Tells the county contact that a vendor has not answered a fault report in time.
import { libraryText, type Template } from "../../content.ts";

export const faultUnansweredToCounty: Template = {
  version: 1,
  lists: ["caseNumber", "product", "symptom", "library", "vendor", "reportedAt", "waitingSince"],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Leverandøren har ikke svart: feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Et bibliotek i fylket har en feil som ingen har svart på",
    lead: `${facts.vendorName} har ikke svart på feilmeldingen om ${facts.productName} fra ${facts.libraryName} innen fristen i avtalen.`,
    todo: "Dette ber vi deg gjøre",
    steps: [
      "Ta kontakt med biblioteket, så det vet at saken følges opp.",
      `Har du en kontakt hos ${facts.vendorName}, spør når feilen blir rettet.`,
      "Bibliotek24 tar saken opp med leverandøren.",
    ],
  }),
  nn: (facts) => ({
    subject: `Leverandøren har ikkje svart: feil i ${facts.productName} ved ${facts.libraryName}`,
    heading: "Eit bibliotek i fylket har ein feil som ingen har svart på",
    lead: `${facts.vendorName} har ikkje svart på feilmeldinga om ${facts.productName} frå ${facts.libraryName} innan fristen i avtalen.`,
    todo: "Dette bed vi deg gjere",
    steps: [
      "Ta kontakt med biblioteket, så det veit at saka blir følgd opp.",
      `Har du ein kontakt hos ${facts.vendorName}, spør når feilen blir retta.`,
      "Bibliotek24 tek saka opp med leverandøren.",
    ],
  }),
  en: (facts) => ({
    subject: `The vendor has not answered: fault in ${facts.productName} at ${facts.libraryName}`,
    heading: "A library in the county has a fault that nobody has answered",
    lead: `${facts.vendorName} has not answered the fault report about ${facts.productName} from ${facts.libraryName} within the time of the agreement.`,
    todo: "What we ask you to do",
    steps: [
      "Get in touch with the library, so that it knows the case is being followed up.",
      `If you know somebody at ${facts.vendorName}, ask when the fault will be fixed.`,
      "Bibliotek24 takes the case up with the vendor.",
    ],
  }),
};
