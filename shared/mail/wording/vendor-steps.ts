// The steps a vendor is asked to take with an access, by the link where the mail has one, else by a reply.
import type { Language } from "../../kinds.ts";
import type { CaseFacts, InEveryLanguage } from "../facts.ts";

type Step = (facts: CaseFacts) => string;

const opened: InEveryLanguage<Step> = {
  nb: ({ link, contact }) =>
    link
      ? "Åpne saken med lenken under, og meld fra når tilgangen er åpnet."
      : `Svar på denne e-posten når tilgangen er åpnet${contact ? ", og si fra til kontakten ved biblioteket" : ""}.`,
  nn: ({ link, contact }) =>
    link
      ? "Opne saka med lenka under, og meld frå når tilgangen er opna."
      : `Svar på denne e-posten når tilgangen er opna${contact ? ", og sei frå til kontakten ved biblioteket" : ""}.`,
  en: ({ link, contact }) =>
    link
      ? "Open the case with the link below and tell us when the access is open."
      : `Reply to this e-mail when the access is open${contact ? ", and tell the contact at the library" : ""}.`,
};

const missing: InEveryLanguage<Step> = {
  nb: ({ link }) =>
    link
      ? "Mangler dere opplysninger, eller kan tilgangen ikke åpnes? Si fra i saken."
      : "Mangler dere opplysninger, eller kan tilgangen ikke åpnes? Svar på e-posten og skriv hvorfor.",
  nn: ({ link }) =>
    link
      ? "Manglar de opplysningar, eller kan ikkje tilgangen opnast? Sei frå i saka."
      : "Manglar de opplysningar, eller kan ikkje tilgangen opnast? Svar på e-posten og skriv kvifor.",
  en: ({ link }) =>
    link
      ? "Is information missing, or can the access not be opened? Say so in the case."
      : "Is information missing, or can the access not be opened? Reply to this e-mail and say why.",
};

const register: InEveryLanguage<readonly [withAddresses: string, without: string]> = {
  nb: ["Legg inn IP-adressene over, og åpne tilgangen", "Åpne tilgangen"],
  nn: ["Legg inn IP-adressene over, og opne tilgangen", "Opne tilgangen"],
  en: ["Register the IP addresses above and open the access", "Open the access"],
};

/** Opens, with the IP addresses where the mail has them; `byWhen` follows it directly. */
export const openingStep = ({ ipRanges }: CaseFacts, language: Language, byWhen: string): string =>
  `${register[language][ipRanges.length > 0 ? 0 : 1]}${byWhen}.`;

/** Tells when the access is open, and what to do where it cannot be. */
export const answeringSteps = (facts: CaseFacts, language: Language): string[] => [
  opened[language](facts),
  missing[language](facts),
];
