// Tells a vendor which IP addresses of a library came and which went.
import type { IpChangeFacts } from "../../announced.ts";
import { momentInWords } from "../../dates.ts";
import { type AnnouncementTemplate, noRows } from "../../letters/of-announcement.ts";

const stepsOf = (
  { added, removed, link }: IpChangeFacts,
  words: Record<"add" | "remove" | "confirm" | "reply", string>,
): string[] => [
  ...(added.length > 0 ? [words.add] : []),
  ...(removed.length > 0 ? [words.remove] : []),
  link === null ? words.reply : words.confirm,
];

export const ipChangeToVendor: AnnouncementTemplate<IpChangeFacts> = {
  version: 1,
  bracket: ({ libraryNumber }) => `IP/${libraryNumber}`,
  factsHeading: { nb: "Endringen", nn: "Endringa", en: "The change" },
  lists: [
    {
      label: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
      values: ({ libraryName }) => [libraryName],
    },
    {
      label: { nb: "Biblioteknummer", nn: "Biblioteknummer", en: "Library number" },
      values: ({ libraryNumber }) => [libraryNumber],
    },
    {
      label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
      values: ({ municipality }) => (municipality === "" ? [] : [municipality]),
    },
    {
      label: { nb: "Produkter", nn: "Produkt", en: "Products" },
      values: ({ productNames }) => productNames,
    },
    {
      label: { nb: "Endret", nn: "Endra", en: "Changed" },
      values: ({ changedAt }, language) => [momentInWords(changedAt, language)],
    },
    { label: { nb: "Kommet til", nn: "Komne til", en: "Added" }, values: ({ added }) => added },
    { label: { nb: "Falt bort", nn: "Falle bort", en: "Removed" }, values: ({ removed }) => removed },
  ],
  rows: noRows,
  nb: (facts) => ({
    subject: `Endrede IP-adresser: ${facts.libraryName}`,
    heading: `Endrede IP-adresser: ${facts.libraryName}`,
    lead: `${facts.libraryName} har endret IP-adressene sine. Dere åpner tilgang for biblioteket etter IP-adresse.`,
    todo: "Dette ber vi dere gjøre",
    steps: stepsOf(facts, {
      add: "Legg inn adressene som er kommet til.",
      remove: "Fjern adressene som er falt bort. Andre kan ta dem i bruk.",
      confirm: "Bekreft med lenken under når endringen er gjort.",
      reply: "Svar på denne e-posten når endringen er gjort.",
    }),
    link: "Se endringen og bekreft",
  }),
  nn: (facts) => ({
    subject: `Endra IP-adresser: ${facts.libraryName}`,
    heading: `Endra IP-adresser: ${facts.libraryName}`,
    lead: `${facts.libraryName} har endra IP-adressene sine. De opnar tilgang for biblioteket etter IP-adresse.`,
    todo: "Dette bed vi dykk gjere",
    steps: stepsOf(facts, {
      add: "Legg inn adressene som er komne til.",
      remove: "Fjern adressene som er falle bort. Andre kan ta dei i bruk.",
      confirm: "Stadfest med lenka under når endringa er gjord.",
      reply: "Svar på denne e-posten når endringa er gjord.",
    }),
    link: "Sjå endringa og stadfest",
  }),
  en: (facts) => ({
    subject: `Changed IP addresses: ${facts.libraryName}`,
    heading: `Changed IP addresses: ${facts.libraryName}`,
    lead: `${facts.libraryName} has changed its IP addresses. You open access for the library by IP address.`,
    todo: "What we ask you to do",
    steps: stepsOf(facts, {
      add: "Register the addresses that were added.",
      remove: "Remove the addresses that were removed. Others may come to use them.",
      confirm: "Confirm with the link below when the change is done.",
      reply: "Reply to this e-mail when the change is done.",
    }),
    link: "See the change and confirm",
  }),
};
