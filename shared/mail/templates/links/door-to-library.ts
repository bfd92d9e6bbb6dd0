// Brings a library the link to its own pages, which somebody asked for at the door.
import type { LinkTemplate } from "../../letters/of-link.ts";

export const doorToLibrary: LinkTemplate = {
  version: 1,
  nb: ({ name }) => ({
    subject: `Lenke til sakene for ${name}`,
    heading: `Lenke for ${name}`,
    lead: `Noen har bedt om en lenke til sidene for ${name} hos Bibliotek24.`,
    todo: "Dette kan du gjøre",
    steps: [
      "Lenken under åpner en oversikt over produktene: hva som virker, hvem som har neste trekk, og hvem du kan kontakte.",
      "Der kan du be om tilgang, melde feil, svare på om en tilgang virker, og trekke en forespørsel.",
    ],
    link: "Åpne oversikten",
  }),
  nn: ({ name }) => ({
    subject: `Lenke til sakene for ${name}`,
    heading: `Lenke for ${name}`,
    lead: `Nokon har bede om ei lenke til sidene for ${name} hos Bibliotek24.`,
    todo: "Dette kan du gjere",
    steps: [
      "Lenka under opnar ei oversikt over produkta: kva som verkar, kven som har neste trekk, og kven du kan kontakte.",
      "Der kan du be om tilgang, melde feil, svare på om ein tilgang verkar, og trekkje ein førespurnad.",
    ],
    link: "Opne oversikta",
  }),
  en: ({ name }) => ({
    subject: `Link to the cases of ${name}`,
    heading: `A link for ${name}`,
    lead: `Somebody asked for a link to the pages of ${name} at Bibliotek24.`,
    todo: "What you can do",
    steps: [
      "The link below opens an overview of the products: what works, whose turn it is, and whom you can call.",
      "There you can ask for access, report a fault, say whether an access works, and withdraw a request.",
    ],
    link: "Open the overview",
  }),
};
