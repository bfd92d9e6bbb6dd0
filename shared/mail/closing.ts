// How every mail ends: why the reader gets it, that a machine wrote it, and who reads an answer.
import type { Language } from "../kinds.ts";
import type { RecipientRole } from "../records/telling/template.ts";
import type { InEveryLanguage, Operator } from "./facts.ts";
import { oneLine } from "./layout/plain.ts";

/** Why somebody gets a mail: by role, or because a link was asked for. */
type Reason = RecipientRole | "asked";
type Why = Record<Reason, (vendorName: string) => string>;

const why: InEveryLanguage<Why> = {
  nb: {
    vendorAccess: (vendor) =>
      `Dere får denne e-posten fordi adressen er registrert som kontakt for tilgang hos ${vendor}.`,
    vendorSupport: (vendor) =>
      `Dere får denne e-posten fordi adressen er registrert som kontakt for brukerstøtte hos ${vendor}.`,
    library: () =>
      "Du får denne e-posten fordi adressen er oppgitt som kontakt i saken. Gjelder saken ikke deg? Svar på e-posten, så retter vi det.",
    wholeLibrary: () => "Dere får denne e-posten fordi adressen er registrert hos biblioteket.",
    signedUp: (library) => `Dere får denne e-posten fordi ${library} er påmeldt webinaret.`,
    county: () => "Du får denne e-posten fordi adressen er registrert som fylkeskontakt.",
    mailbox: () =>
      "Dere får denne e-posten fordi biblioteket har tilgang til produktet, og adressen er bibliotekets felles postkasse.",
    operator: () => "Dere får denne e-posten fordi dere er driftsansvarlige for Bibliotek24.",
    address: () => "Du får denne e-posten fordi noen har oppgitt adressen til Bibliotek24.",
    asked: (name) =>
      `Du får denne e-posten fordi noen har bedt om en lenke til adressen som er registrert for ${name}.`,
    vendorCatalogue: (vendor) =>
      `Dere får denne e-posten fordi adressen er registrert som kontakt hos ${vendor}.`,
  },
  nn: {
    vendorAccess: (vendor) =>
      `De får denne e-posten fordi adressa er registrert som kontakt for tilgang hos ${vendor}.`,
    vendorSupport: (vendor) =>
      `De får denne e-posten fordi adressa er registrert som kontakt for brukarstøtte hos ${vendor}.`,
    library: () =>
      "Du får denne e-posten fordi adressa er oppgitt som kontakt i saka. Gjeld saka ikkje deg? Svar på e-posten, så rettar vi det.",
    wholeLibrary: () => "De får denne e-posten fordi adressa er registrert hos biblioteket.",
    signedUp: (library) => `De får denne e-posten fordi ${library} er påmeldt webinaret.`,
    county: () => "Du får denne e-posten fordi adressa er registrert som fylkeskontakt.",
    mailbox: () =>
      "De får denne e-posten fordi biblioteket har tilgang til produktet, og adressa er den felles postkassa til biblioteket.",
    operator: () => "De får denne e-posten fordi de er driftsansvarlege for Bibliotek24.",
    address: () => "Du får denne e-posten fordi nokon har oppgitt adressa til Bibliotek24.",
    asked: (name) =>
      `Du får denne e-posten fordi nokon har bede om ei lenke til adressa som er registrert for ${name}.`,
    vendorCatalogue: (vendor) =>
      `De får denne e-posten fordi adressa er registrert som kontakt hos ${vendor}.`,
  },
  en: {
    vendorAccess: (vendor) =>
      `You are receiving this e-mail because the address is registered as the contact for access at ${vendor}.`,
    vendorSupport: (vendor) =>
      `You are receiving this e-mail because the address is registered as the contact for support at ${vendor}.`,
    library: () =>
      "You are receiving this e-mail because the address was given as the contact in the case. If the case is not yours, reply to this e-mail and we will put it right.",
    wholeLibrary: () => "You are receiving this e-mail because the address is registered with the library.",
    signedUp: (library) => `You are receiving this e-mail because ${library} has signed up for the webinar.`,
    county: () => "You are receiving this e-mail because the address is registered as a county contact.",
    mailbox: () =>
      "You are receiving this e-mail because the library has access to the product, and the address is the library's shared mailbox.",
    operator: () => "You are receiving this e-mail because you operate Bibliotek24.",
    address: () => "You are receiving this e-mail because somebody gave the address to Bibliotek24.",
    asked: (name) =>
      `You are receiving this e-mail because somebody asked for a link to the address that is registered for ${name}.`,
    vendorCatalogue: (vendor) =>
      `You are receiving this e-mail because the address is registered as a contact at ${vendor}.`,
  },
};

const automatic: InEveryLanguage<(operator: Operator) => string> = {
  nb: ({ name, supportAddress }) =>
    `E-posten er laget og sendt automatisk av Bibliotek24, innkjøpssamarbeidet for digitalt innhold i norske bibliotek. ${name} driver Bibliotek24. Svar på e-posten går til Bibliotek24 på ${supportAddress}.`,
  nn: ({ name, supportAddress }) =>
    `E-posten er laga og send automatisk av Bibliotek24, innkjøpssamarbeidet for digitalt innhald i norske bibliotek. ${name} driv Bibliotek24. Svar på e-posten går til Bibliotek24 på ${supportAddress}.`,
  en: ({ name, supportAddress }) =>
    `This e-mail was written and sent automatically by Bibliotek24, the consortium through which Norwegian libraries buy digital content. ${name} runs Bibliotek24. Replies to this e-mail reach Bibliotek24 at ${supportAddress}.`,
};

type Closed = { role: Reason; vendorName: string; operator: Operator };

/** The closing for a role, a sentence or two to a paragraph. */
export const closing = ({ role, vendorName, operator }: Closed, language: Language): string[] =>
  [why[language][role](vendorName), automatic[language](operator)].map(oneLine);
