// Tells a library, a month before, which of its accesses end because it has not joined again.
import type { AccessEndsFacts } from "../../announced.ts";
import { dayInWords } from "../../dates.ts";
import { type AnnouncementTemplate, noRows } from "../../letters/of-announcement.ts";

export const accessEndsToLibrary: AnnouncementTemplate<AccessEndsFacts> = {
  version: 1,
  bracket: ({ lastDay, libraryNumber }) => `${lastDay.slice(0, 4)}/${libraryNumber}`,
  factsHeading: { nb: "Tilgangene", nn: "Tilgangane", en: "The accesses" },
  lists: [
    { label: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" }, values: ({ toldName }) => [toldName] },
    {
      label: { nb: "Biblioteknummer", nn: "Biblioteknummer", en: "Library number" },
      values: ({ libraryNumber }) => [libraryNumber],
    },
    {
      label: { nb: "Produkter", nn: "Produkt", en: "Products" },
      values: ({ productNames }) => productNames,
    },
    {
      label: { nb: "Siste dag med tilgang", nn: "Siste dag med tilgang", en: "Last day with access" },
      values: ({ lastDay }, language) => [dayInWords(lastDay, language)],
    },
  ],
  rows: noRows,
  nb: ({ lastDay, toldName }) => ({
    subject: `Tilgang som avsluttes ${dayInWords(lastDay, "nb")}`,
    heading: "Tilgang som avsluttes",
    lead: `${toldName} har i dag tilgang til produktene under, men er ikke registrert som tilknyttet dem videre. Tilgangen avsluttes etter ${dayInWords(lastDay, "nb")}.`,
    todo: "Dette bør biblioteket gjøre",
    steps: [
      "Skal biblioteket fortsette? Ta kontakt med fylkeskontakten, eller svar på denne e-posten, så snart som mulig.",
      "Skal tilgangen avsluttes? Da trenger dere ikke svare. Si fra til brukerne i god tid.",
    ],
    link: "Se tilgangene",
  }),
  nn: ({ lastDay, toldName }) => ({
    subject: `Tilgang som blir avslutta ${dayInWords(lastDay, "nn")}`,
    heading: "Tilgang som blir avslutta",
    lead: `${toldName} har i dag tilgang til produkta under, men er ikkje registrert som tilknytt dei vidare. Tilgangen blir avslutta etter ${dayInWords(lastDay, "nn")}.`,
    todo: "Dette bør biblioteket gjere",
    steps: [
      "Skal biblioteket halde fram? Ta kontakt med fylkeskontakten, eller svar på denne e-posten, så snart som mogleg.",
      "Skal tilgangen avsluttast? Då treng de ikkje svare. Sei frå til brukarane i god tid.",
    ],
    link: "Sjå tilgangane",
  }),
  en: ({ lastDay, toldName }) => ({
    subject: `Access that ends ${dayInWords(lastDay, "en")}`,
    heading: "Access that ends",
    lead: `${toldName} has access to the products below today, but is not registered as having joined them for longer. The access ends after ${dayInWords(lastDay, "en")}.`,
    todo: "What the library should do",
    steps: [
      "Should the library go on? Contact the county contact, or reply to this e-mail, as soon as possible.",
      "Should the access end? Then no reply is needed. Tell the users in good time.",
    ],
    link: "See the accesses",
  }),
};
