// How every mail ends: why the reader gets it, that a machine wrote it, and who reads an answer.
import type { Language } from "../kinds.ts";
import type { RecipientRole } from "../records/telling/notification.ts";
import type { InEveryLanguage, Operator } from "./facts.ts";
import { oneLine } from "./layout/plain.ts";

type Why = Record<RecipientRole, (vendorName: string) => string>;

const why: InEveryLanguage<Why> = {
  nb: {
    vendorAccess: (vendor) =>
      `Dere får denne e-posten fordi adressen er registrert som kontakt for tilgang hos ${vendor}.`,
    vendorSupport: (vendor) =>
      `Dere får denne e-posten fordi adressen er registrert som kontakt for brukerstøtte hos ${vendor}.`,
    library: () =>
      "Du får denne e-posten fordi adressen er oppgitt som kontakt i saken. Gjelder saken ikke deg? Svar på e-posten, så retter vi det.",
    mailbox: () =>
      "Dere får denne e-posten fordi biblioteket har tilgang til produktet, og adressen er bibliotekets felles postkasse.",
    county: () => "Du får denne e-posten fordi adressen er registrert som fylkeskontakt for biblioteket.",
    operator: () => "Dere får denne e-posten fordi dere er driftsansvarlige for Bibliotek24.",
    address: () => "Du får denne e-posten fordi noen har oppgitt adressen til Bibliotek24.",
  },
  nn: {
    vendorAccess: (vendor) =>
      `De får denne e-posten fordi adressa er registrert som kontakt for tilgang hos ${vendor}.`,
    vendorSupport: (vendor) =>
      `De får denne e-posten fordi adressa er registrert som kontakt for brukarstøtte hos ${vendor}.`,
    library: () =>
      "Du får denne e-posten fordi adressa er oppgitt som kontakt i saka. Gjeld saka ikkje deg? Svar på e-posten, så rettar vi det.",
    mailbox: () =>
      "De får denne e-posten fordi biblioteket har tilgang til produktet, og adressa er den felles postkassa til biblioteket.",
    county: () => "Du får denne e-posten fordi adressa er registrert som fylkeskontakt for biblioteket.",
    operator: () => "De får denne e-posten fordi de er driftsansvarlege for Bibliotek24.",
    address: () => "Du får denne e-posten fordi nokon har oppgitt adressa til Bibliotek24.",
  },
  en: {
    vendorAccess: (vendor) =>
      `You are receiving this e-mail because the address is registered as the contact for access at ${vendor}.`,
    vendorSupport: (vendor) =>
      `You are receiving this e-mail because the address is registered as the contact for support at ${vendor}.`,
    library: () =>
      "You are receiving this e-mail because the address was given as the contact in the case. If the case is not yours, reply to this e-mail and we will put it right.",
    mailbox: () =>
      "You are receiving this e-mail because the library has access to the product, and the address is the library's shared mailbox.",
    county: () =>
      "You are receiving this e-mail because the address is registered as the county contact for the library.",
    operator: () => "You are receiving this e-mail because you operate Bibliotek24.",
    address: () => "You are receiving this e-mail because somebody gave the address to Bibliotek24.",
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

type Closed = { role: RecipientRole; vendorName: string; operator: Operator };

/** The closing for a role, a sentence or two to a paragraph. */
export const closing = ({ role, vendorName, operator }: Closed, language: Language): string[] =>
  [why[language][role](vendorName), automatic[language](operator)].map(oneLine);
