// Tells the operator that a case waits, why, and what lifts it.
import type { HeldReason } from "../../records/access-request.ts";
import { libraryText, type Template } from "../content.ts";
import type { CaseFacts, InEveryLanguage } from "../facts.ts";
import { heldReason } from "../words.ts";

type Steps = (facts: CaseFacts) => string;

const lifts: InEveryLanguage<{ readonly [R in HeldReason]: Steps }> = {
  nb: {
    not_enrolled: ({ productName, year }) =>
      `Undersøk om biblioteket er tilknyttet ${productName} for ${year}. Er det tilknyttet, registrer tilknytningen. Hvis ikke, gi biblioteket svar.`,
    no_contact: ({ vendorName, symptom }) =>
      `Skaff og registrer en kontakt for ${symptom ? "brukerstøtte" : "tilgang"} hos ${vendorName}.`,
    agreement_not_signed: ({ vendorName, year }) =>
      `Følg opp signeringen av avtalen med ${vendorName} for ${year}.`,
  },
  nn: {
    not_enrolled: ({ productName, year }) =>
      `Undersøk om biblioteket er tilknytt ${productName} for ${year}. Er det tilknytt, registrer tilknytinga. Viss ikkje, gje biblioteket svar.`,
    no_contact: ({ vendorName, symptom }) =>
      `Skaff og registrer ein kontakt for ${symptom ? "brukarstøtte" : "tilgang"} hos ${vendorName}.`,
    agreement_not_signed: ({ vendorName, year }) =>
      `Følg opp signeringa av avtalen med ${vendorName} for ${year}.`,
  },
  en: {
    not_enrolled: ({ productName, year }) =>
      `Find out whether the library has joined ${productName} for ${year}. If it has, register the enrolment; if not, answer the library.`,
    no_contact: ({ vendorName, symptom }) =>
      `Find and register a contact for ${symptom ? "support" : "access"} at ${vendorName}.`,
    agreement_not_signed: ({ vendorName, year }) =>
      `Follow up the signing of the agreement with ${vendorName} for ${year}.`,
  },
};

const liftOf = (facts: CaseFacts, language: "nb" | "nn" | "en"): readonly string[] => {
  const reason = heldReason(facts.reason);
  return reason ? [lifts[language][reason](facts)] : [];
};

export const heldToOperator: Template = {
  version: 2,
  lists: [
    "caseNumber",
    "heldReason",
    "library",
    "libraryNumber",
    "municipality",
    "product",
    "vendor",
    "year",
    "symptom",
    "observedAt",
    "contact",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `På vent: ${facts.productName} for ${facts.libraryName}`,
    heading: "En sak venter på dere",
    lead: `${facts.symptom ? "Feilmeldingen" : "Tilgangsforespørselen"} fra ${facts.libraryName} om ${facts.productName} er satt på vent og er ikke sendt til ${facts.vendorName}.`,
    todo: "Dette må gjøres",
    steps: [
      ...liftOf(facts, "nb"),
      "Når det er gjort, sendes saken til leverandøren av seg selv.",
      "Biblioteket får beskjed om at saken venter, og hvorfor.",
    ],
  }),
  nn: (facts) => ({
    subject: `På vent: ${facts.productName} for ${facts.libraryName}`,
    heading: "Ei sak ventar på dykk",
    lead: `${facts.symptom ? "Feilmeldinga" : "Tilgangsførespurnaden"} frå ${facts.libraryName} om ${facts.productName} er sett på vent og er ikkje send til ${facts.vendorName}.`,
    todo: "Dette må gjerast",
    steps: [
      ...liftOf(facts, "nn"),
      "Når det er gjort, blir saka send til leverandøren av seg sjølv.",
      "Biblioteket får melding om at saka ventar, og kvifor.",
    ],
  }),
  en: (facts) => ({
    subject: `On hold: ${facts.productName} for ${facts.libraryName}`,
    heading: "A case waits for you",
    lead: `The ${facts.symptom ? "fault report" : "access request"} from ${facts.libraryName} about ${facts.productName} is on hold and has not been sent to ${facts.vendorName}.`,
    todo: "What has to be done",
    steps: [
      ...liftOf(facts, "en"),
      "Once that is done, the case goes to the vendor by itself.",
      "The library is told that the case waits, and why.",
    ],
  }),
};
