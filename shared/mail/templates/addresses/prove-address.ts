// Asks whether an address is right for what it is registered for.
import type { AddressTemplate } from "../../letters/of-address.ts";
import { contactRoles } from "../../wording/contact-roles.ts";

export const proveAddress: AddressTemplate = {
  version: 1,
  lists: ["organisation", "email", "role"],
  nb: ({ organisationName, role, link }) => ({
    subject: `Bekreft e-postadressen for ${organisationName}`,
    heading: "Stemmer denne adressen?",
    lead: `Denne e-postadressen er oppgitt som ${contactRoles[role].nb} hos ${organisationName}.`,
    todo: "Dette ber vi deg gjøre",
    steps: [
      link === null
        ? "Stemmer det, så svar på denne e-posten, så registrerer vi adressen som bekreftet."
        : "Stemmer det, så bekreft adressen med lenken under.",
      "Er adressen ikke din, eller stemmer det ikke? Da trenger du ikke gjøre noe.",
    ],
    link: "Bekreft adressen",
  }),
  nn: ({ organisationName, role, link }) => ({
    subject: `Stadfest e-postadressa for ${organisationName}`,
    heading: "Stemmer denne adressa?",
    lead: `Denne e-postadressa er oppgitt som ${contactRoles[role].nn} hos ${organisationName}.`,
    todo: "Dette bed vi deg gjere",
    steps: [
      link === null
        ? "Stemmer det, så svar på denne e-posten, så registrerer vi adressa som stadfesta."
        : "Stemmer det, så stadfest adressa med lenka under.",
      "Er adressa ikkje di, eller stemmer det ikkje? Då treng du ikkje gjere noko.",
    ],
    link: "Stadfest adressa",
  }),
  en: ({ organisationName, role, link }) => ({
    subject: `Confirm the e-mail address for ${organisationName}`,
    heading: "Is this address right?",
    lead: `This e-mail address has been given as ${contactRoles[role].en} at ${organisationName}.`,
    todo: "What we ask you to do",
    steps: [
      link === null
        ? "If that is right, reply to this e-mail, and we will register the address as confirmed."
        : "If that is right, confirm the address with the link below.",
      "If the address is not yours, or it is not right, you need not do anything.",
    ],
    link: "Confirm the address",
  }),
};
