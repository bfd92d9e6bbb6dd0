// Asks a vendor to connect a library.
import type { Template } from "../content.ts";
import { byWhen } from "../deadlines.ts";

export const accessRequestToVendor: Template = {
  lists: [
    "caseNumber",
    "library",
    "libraryNumber",
    "municipality",
    "product",
    "year",
    "openBy",
    "ipRanges",
    "contact",
    "requestedAt",
  ],
  quotes: (facts) => facts.note,
  nb: (facts) => ({
    subject: `Tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangsforespørsel",
    lead: `${facts.libraryName} er tilknyttet ${facts.productName} for ${facts.year} og ber om tilgang.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      `${facts.ipRanges.length > 0 ? "Legg inn IP-adressene over, og åpne" : "Åpne"} tilgangen${byWhen(facts, "nb")}.`,
      `Svar på denne e-posten når tilgangen er åpnet${facts.contact ? ", og si fra til kontakten ved biblioteket" : ""}.`,
      "Mangler dere opplysninger, eller kan tilgangen ikke åpnes? Svar på e-posten og skriv hvorfor.",
    ],
  }),
  nn: (facts) => ({
    subject: `Tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Tilgangsførespurnad",
    lead: `${facts.libraryName} er tilknytt ${facts.productName} for ${facts.year} og bed om tilgang.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      `${facts.ipRanges.length > 0 ? "Legg inn IP-adressene over, og opne" : "Opne"} tilgangen${byWhen(facts, "nn")}.`,
      `Svar på denne e-posten når tilgangen er opna${facts.contact ? ", og sei frå til kontakten ved biblioteket" : ""}.`,
      "Manglar de opplysningar, eller kan ikkje tilgangen opnast? Svar på e-posten og skriv kvifor.",
    ],
  }),
  en: (facts) => ({
    subject: `Access to ${facts.productName} for ${facts.libraryName}`,
    heading: "Access request",
    lead: `${facts.libraryName} has joined ${facts.productName} for ${facts.year} and asks for access.`,
    todo: "What we ask you to do",
    steps: [
      `${facts.ipRanges.length > 0 ? "Register the IP addresses above and open" : "Open"} the access${byWhen(facts, "en")}.`,
      `Reply to this e-mail when the access is open${facts.contact ? ", and tell the contact at the library" : ""}.`,
      "Is information missing, or can the access not be opened? Reply to this e-mail and say why.",
    ],
  }),
};
