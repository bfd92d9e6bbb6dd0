// The accessibility statement: what was tried and how, what is known to be wrong, and whom to tell.
import type { Prose } from "./prose.ts";

export const accessibilityProse = {
  heading: {
    nb: "Tilgjengelighetserklæring",
    nn: "Tilgjengeerklæring",
    en: "Accessibility statement",
  },
  lead: {
    nb: "Alle skal kunne bruke disse sidene. De er laget etter WCAG 2.1 på nivå A og AA, som loven krever.",
    nn: "Alle skal kunne bruke desse sidene. Dei er laga etter WCAG 2.1 på nivå A og AA, som lova krev.",
    en: "Everybody shall be able to use these pages. They are made after WCAG 2.1 levels A and AA, as the law requires.",
  },
  sections: [
    {
      heading: { nb: "Hva vi har prøvd", nn: "Kva vi har prøvd", en: "What we have tried" },
      paragraphs: {
        nb: [
          "Hver endring prøves automatisk før den tas i bruk: alle sider på bokmål og nynorsk, på smal og bred skjerm, bare med tastatur, og med regelsettet axe for WCAG 2.1 A og AA. Det skal ikke finne noe.",
          "Slike prøver finner bare en del av feilene. Sidene er ikke gjennomgått med skjermleser av noen som bruker det til daglig, og alle 47 krav er ikke kontrollert for hånd.",
        ],
        nn: [
          "Kvar endring blir prøvd automatisk før ho blir teken i bruk: alle sider på bokmål og nynorsk, på smal og brei skjerm, berre med tastatur, og med regelsettet axe for WCAG 2.1 A og AA. Det skal ikkje finne noko.",
          "Slike prøver finn berre ein del av feila. Sidene er ikkje gjennomgått med skjermlesar av nokon som bruker det til dagleg, og alle 47 krava er ikkje kontrollerte for hand.",
        ],
        en: [
          "Every change is tried automatically before it is used: all pages in Bokmål and Nynorsk, on narrow and wide screens, by keyboard alone, and with axe's rules for WCAG 2.1 A and AA. They must find nothing.",
          "Such tests find only a part of all faults. The pages have not been gone through with a screen reader by somebody who uses one daily, and the 47 criteria have not all been checked by hand.",
        ],
      },
    },
    {
      heading: {
        nb: "Det vi vet ikke er bra nok",
        nn: "Det vi veit ikkje er bra nok",
        en: "What we know is not good enough",
      },
      paragraphs: {
        nb: [
          "API-referansen er på engelsk, trenger skript og er laget av andre. Alt den viser, finnes også som et dokument på /openapi.json.",
          "Tekster som leverandørene skriver, kan mangle på ett av språkene. Da står det, og teksten vises på det språket den finnes på.",
        ],
        nn: [
          "API-referansen er på engelsk, treng skript og er laga av andre. Alt han viser, finst òg som eit dokument på /openapi.json.",
          "Tekstar som leverandørane skriv, kan mangle på eitt av språka. Då står det, og teksten blir vist på det språket han finst på.",
        ],
        en: [
          "The API reference is in English, needs scripts and is made by others. All it shows is also a document at /openapi.json.",
          "Texts written by vendors may be missing in one of the languages. Then the page says so and shows the text in a language it exists in.",
        ],
      },
    },
    {
      heading: { nb: "Si fra", nn: "Sei frå", en: "Tell us" },
      paragraphs: {
        nb: [
          "Er det noe du ikke får til, vil vi gjerne vite det. Skriv til adressen under.",
          "Tilsynet for universell utforming av ikt fører tilsyn og tar imot klager. Den offisielle erklæringen føres i Digdirs løsning på uustatus.no av den som er driftsansvarlig.",
        ],
        nn: [
          "Er det noko du ikkje får til, vil vi gjerne vite det. Skriv til adressa under.",
          "Tilsynet for universell utforming av ikt fører tilsyn og tek imot klager. Den offisielle erklæringa blir ført i løysinga til Digdir på uustatus.no av den som er driftsansvarleg.",
        ],
        en: [
          "If there is something you cannot do here, we want to know. Write to the address below.",
          "The Norwegian Authority for Universal Design of ICT supervises and takes complaints. The official statement is kept at uustatus.no by the operator.",
        ],
      },
    },
  ],
} as const satisfies Prose;
