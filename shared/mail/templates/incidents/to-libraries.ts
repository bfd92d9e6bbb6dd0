// The mails about an incident to the libraries it affects.
import { families } from "../../words.ts";
import type { IncidentWords } from "./words.ts";

export const incidentConfirmedToLibrary: IncidentWords = {
  version: 1,
  nb: (facts) => ({
    subject: `Driftsforstyrrelse: ${facts.productName}`,
    heading: "Driftsforstyrrelse",
    lead: `${facts.productName} har en feil som er bekreftet: ${families[facts.family].nb}. Den kan ramme biblioteket deres.`,
    todo: "Hva dette betyr",
    steps: [
      "Dere trenger ikke melde fra om feilen.",
      "Vi skriver igjen når det er noe dere kan gjøre imens, når tidspunktet flyttes, og når feilen er meldt rettet.",
    ],
  }),
  nn: (facts) => ({
    subject: `Driftsforstyrring: ${facts.productName}`,
    heading: "Driftsforstyrring",
    lead: `${facts.productName} har ein feil som er stadfesta: ${families[facts.family].nn}. Han kan råke biblioteket dykkar.`,
    todo: "Kva dette tyder",
    steps: [
      "De treng ikkje melde frå om feilen.",
      "Vi skriv att når det er noko de kan gjere imens, når tidspunktet blir flytta, og når feilen er meld retta.",
    ],
  }),
  en: (facts) => ({
    subject: `Incident: ${facts.productName}`,
    heading: "Incident",
    lead: `${facts.productName} has a fault that is confirmed: ${families[facts.family].en}. It may affect your library.`,
    todo: "What this means",
    steps: [
      "You need not report the fault.",
      "We will write again when there is something you can do meanwhile, when the time moves, and when the fault is said to be fixed.",
    ],
  }),
};

export const incidentWorkaroundToLibrary: IncidentWords = {
  version: 1,
  nb: (facts) => ({
    subject: `Dette kan dere gjøre imens: ${facts.productName}`,
    heading: "Dette kan dere gjøre imens",
    lead: `Feilen i ${facts.productName} er ikke rettet ennå, men leverandøren har en løsning som kan brukes imens.`,
    todo: "Hva dere kan gjøre",
    steps: [
      "Les hva leverandøren skriver, og gjør som det står.",
      "Vi skriver igjen når feilen er meldt rettet.",
    ],
  }),
  nn: (facts) => ({
    subject: `Dette kan de gjere imens: ${facts.productName}`,
    heading: "Dette kan de gjere imens",
    lead: `Feilen i ${facts.productName} er ikkje retta enno, men leverandøren har ei løysing som kan brukast imens.`,
    todo: "Kva de kan gjere",
    steps: ["Les kva leverandøren skriv, og gjer som det står.", "Vi skriv att når feilen er meld retta."],
  }),
  en: (facts) => ({
    subject: `What you can do meanwhile: ${facts.productName}`,
    heading: "What you can do meanwhile",
    lead: `The fault in ${facts.productName} is not fixed yet, but its vendor has a solution that can be used meanwhile.`,
    todo: "What you can do",
    steps: [
      "Read what the vendor writes, and do as it says.",
      "We will write again when the fault is said to be fixed.",
    ],
  }),
};

export const incidentEstimateToLibrary: IncidentWords = {
  version: 1,
  nb: (facts) => ({
    subject: `Nytt tidspunkt: ${facts.productName}`,
    heading: "Nytt tidspunkt for når feilen ventes rettet",
    lead: `${facts.vendorName} har flyttet tidspunktet for når feilen i ${facts.productName} ventes rettet.`,
    todo: "Hva dette betyr",
    steps: [
      "Regn med at produktet er ustabilt til tidspunktet over.",
      "Vi skriver igjen når feilen er meldt rettet.",
    ],
  }),
  nn: (facts) => ({
    subject: `Nytt tidspunkt: ${facts.productName}`,
    heading: "Nytt tidspunkt for når feilen er venta retta",
    lead: `${facts.vendorName} har flytta tidspunktet for når feilen i ${facts.productName} er venta retta.`,
    todo: "Kva dette tyder",
    steps: [
      "Rekn med at produktet er ustabilt til tidspunktet over.",
      "Vi skriv att når feilen er meld retta.",
    ],
  }),
  en: (facts) => ({
    subject: `New time: ${facts.productName}`,
    heading: "A new time by which the fault is expected to be fixed",
    lead: `${facts.vendorName} has moved the time by which the fault in ${facts.productName} is expected to be fixed.`,
    todo: "What this means",
    steps: [
      "Reckon with an unstable product until the time above.",
      "We will write again when the fault is said to be fixed.",
    ],
  }),
};

export const incidentResolvedToLibrary: IncidentWords = {
  version: 1,
  nb: (facts) => ({
    subject: `Rettet: ${facts.productName}`,
    heading: "Feilen er meldt rettet",
    lead: `Feilen i ${facts.productName}, som vi skrev om, er meldt rettet.`,
    todo: "Hva dette betyr",
    steps: [
      "Produktet skal virke som før.",
      "Virker det ikke hos dere? Meld det som en feil, så går det til leverandøren.",
    ],
  }),
  nn: (facts) => ({
    subject: `Retta: ${facts.productName}`,
    heading: "Feilen er meld retta",
    lead: `Feilen i ${facts.productName}, som vi skreiv om, er meld retta.`,
    todo: "Kva dette tyder",
    steps: [
      "Produktet skal verke som før.",
      "Verkar det ikkje hos dykk? Meld det som ein feil, så går det til leverandøren.",
    ],
  }),
  en: (facts) => ({
    subject: `Fixed: ${facts.productName}`,
    heading: "The fault is said to be fixed",
    lead: `The fault in ${facts.productName} that we wrote about is said to be fixed.`,
    todo: "What this means",
    steps: [
      "The product should work as before.",
      "Does it not at your library? Report it as a fault, and it goes to the vendor.",
    ],
  }),
};
