// Tells a vendor, at the turn of a year, whose access goes on, whose is new and whose ends.
import { lastDay } from "../../../clock.ts";
import { type Language, Year } from "../../../kinds.ts";
import type { YearListRow } from "../../../records/telling/announcement.ts";
import type { YearListFacts } from "../../announced.ts";
import { dayInWords } from "../../dates.ts";
import type { InEveryLanguage } from "../../facts.ts";
import { type AnnouncementTemplate, mostRows } from "../../letters/of-announcement.ts";

type Turn = YearListRow["turn"];

const turns: { readonly [T in Turn]: InEveryLanguage<string> } = {
  continues: { nb: "Fortsetter", nn: "Held fram", en: "Continues" },
  new: { nb: "Ny", nn: "Ny", en: "New" },
  ends: { nb: "Avsluttes", nn: "Blir avslutta", en: "Ends" },
};

const count = ({ rows }: YearListFacts, turn: Turn): number => rows.filter((row) => row.turn === turn).length;

const counted = (turn: Turn) => ({
  label: turns[turn],
  values: (facts: YearListFacts) => [String(count(facts, turn))],
});

/** What asks for something to be done; what goes on is only counted. */
const changing = ({ rows }: YearListFacts) => rows.filter(({ turn }) => turn !== "continues");

const captions: InEveryLanguage<(shown: number, all: number) => string> = {
  nb: (shown, all) => (shown < all ? `De første ${shown} av ${all} endringer` : "Endringene"),
  nn: (shown, all) => (shown < all ? `Dei første ${shown} av ${all} endringar` : "Endringane"),
  en: (shown, all) => (shown < all ? `The first ${shown} of ${all} changes` : "The changes"),
};

const last = ({ year }: YearListFacts, language: Language): string =>
  dayInWords(lastDay(Year.parse(year - 1)), language);

export const yearListToVendor: AnnouncementTemplate<YearListFacts> = {
  version: 1,
  bracket: ({ year }) => String(year),
  factsHeading: { nb: "Tilgangene", nn: "Tilgangane", en: "The accesses" },
  lists: [counted("continues"), counted("new"), counted("ends")],
  rows: (facts, language) => {
    const rows = changing(facts);
    return {
      caption: captions[language](Math.min(rows.length, mostRows), rows.length),
      columns: {
        nb: ["Bibliotek", "Produkt", "Hva skjer"] as const,
        nn: ["Bibliotek", "Produkt", "Kva skjer"] as const,
        en: ["Library", "Product", "What happens"] as const,
      }[language],
      rows: rows.map((row) => [
        `${row.libraryName} (${row.libraryNumber})`,
        row.productName,
        turns[row.turn][language],
      ]),
    };
  },
  nb: (facts) => ({
    subject: `${facts.isFirst ? "" : "Endret: "}Hvem som har tilgang i ${facts.year}`,
    heading: `Hvem som har tilgang i ${facts.year}`,
    lead: facts.isFirst
      ? `Her er listen over bibliotekene som har tilgang til produktene deres i ${facts.year}.`
      : `Listen over bibliotekene som har tilgang til produktene deres i ${facts.year}, er endret. Denne gjelder i stedet for den forrige.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      "La tilgangene som fortsetter, stå åpne over nyttår.",
      "Tilgangene som er nye, kommer som egne saker. Åpne dem derfra.",
      `Steng tilgangene som avsluttes, etter ${last(facts, "nb")}.`,
      facts.link === null
        ? "Svar på denne e-posten om dere ønsker hele listen."
        : "Lenken under åpner hele listen, også som CSV.",
    ],
    link: "Åpne hele listen",
  }),
  nn: (facts) => ({
    subject: `${facts.isFirst ? "" : "Endra: "}Kven som har tilgang i ${facts.year}`,
    heading: `Kven som har tilgang i ${facts.year}`,
    lead: facts.isFirst
      ? `Her er lista over biblioteka som har tilgang til produkta dykkar i ${facts.year}.`
      : `Lista over biblioteka som har tilgang til produkta dykkar i ${facts.year}, er endra. Denne gjeld i staden for den førre.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      "Lat tilgangane som held fram, stå opne over nyttår.",
      "Tilgangane som er nye, kjem som eigne saker. Opne dei derifrå.",
      `Steng tilgangane som blir avslutta, etter ${last(facts, "nn")}.`,
      facts.link === null
        ? "Svar på denne e-posten om de ønskjer heile lista."
        : "Lenka under opnar heile lista, òg som CSV.",
    ],
    link: "Opne heile lista",
  }),
  en: (facts) => ({
    subject: `${facts.isFirst ? "" : "Changed: "}Who has access in ${facts.year}`,
    heading: `Who has access in ${facts.year}`,
    lead: facts.isFirst
      ? `This is the list of the libraries that have access to your products in ${facts.year}.`
      : `The list of the libraries that have access to your products in ${facts.year} has changed. This one replaces the one before.`,
    todo: "What we ask you to do",
    steps: [
      "Leave the accesses that continue open into the new year.",
      "New accesses come as cases of their own. Open them from there.",
      `Close the accesses that end after ${last(facts, "en")}.`,
      facts.link === null
        ? "Reply to this e-mail if you want the whole list."
        : "The link below opens the whole list, as CSV as well.",
    ],
    link: "Open the whole list",
  }),
};
