// Tells the contact of a county, once a week, which cases of its libraries are open and whose turn each is.
import { osloDay } from "../../../clock.ts";
import type { Language } from "../../../kinds.ts";
import { FaultReportState } from "../../../records/fault-report.ts";
import type { OpenCaseRow } from "../../../records/telling/announcement.ts";
import type { OpenCasesFacts } from "../../announced.ts";
import { dayInWords } from "../../dates.ts";
import type { InEveryLanguage } from "../../facts.ts";
import { type AnnouncementTemplate, mostRows } from "../../letters/of-announcement.ts";
import { overviewStateInWords, states } from "../../words.ts";

const turns: { readonly [T in OpenCaseRow["turn"]]: InEveryLanguage<string> } = {
  library: { nb: "biblioteket", nn: "biblioteket", en: "the library" },
  vendor: { nb: "leverandøren", nn: "leverandøren", en: "the vendor" },
  operator: { nb: "Bibliotek24", nn: "Bibliotek24", en: "Bibliotek24" },
  system: {
    nb: "ingen, den sendes straks",
    nn: "ingen, ho blir send straks",
    en: "nobody's, it is being sent",
  },
};

const isOfReport = (state: OpenCaseRow["state"]): state is FaultReportState =>
  FaultReportState.safeParse(state).success;

const stateInWords = (state: OpenCaseRow["state"], language: Language): string =>
  isOfReport(state) ? states[state][language] : overviewStateInWords(state, language);

const cases: InEveryLanguage<(count: number) => string> = {
  nb: (count) => (count === 1 ? "1 åpen sak" : `${count} åpne saker`),
  nn: (count) => (count === 1 ? "1 open sak" : `${count} opne saker`),
  en: (count) => (count === 1 ? "1 open case" : `${count} open cases`),
};

const captions: InEveryLanguage<(shown: number, all: number) => string> = {
  nb: (shown, all) => (shown < all ? `De ${shown} eldste av ${all} åpne saker` : "Åpne saker"),
  nn: (shown, all) => (shown < all ? `Dei ${shown} eldste av ${all} opne saker` : "Opne saker"),
  en: (shown, all) => (shown < all ? `The ${shown} oldest of ${all} open cases` : "Open cases"),
};

const weekOf = ({ week }: OpenCasesFacts): number => Number(week.slice(6));

export const openCasesToCounty: AnnouncementTemplate<OpenCasesFacts> = {
  version: 1,
  bracket: ({ week }) => week,
  factsHeading: { nb: "Sakene", nn: "Sakene", en: "The cases" },
  lists: [],
  rows: ({ rows }, language) => ({
    caption: captions[language](Math.min(rows.length, mostRows), rows.length),
    columns: {
      nb: ["Bibliotek", "Produkt", "Status", "Hvem sin tur", "Siden"] as const,
      nn: ["Bibliotek", "Produkt", "Status", "Kven sin tur", "Sidan"] as const,
      en: ["Library", "Product", "State", "Whose turn", "Since"] as const,
    }[language],
    rows: rows.map(({ libraryName, productName, state, turn, since }) => [
      libraryName,
      productName,
      stateInWords(state, language),
      turns[turn][language],
      dayInWords(osloDay(since), language),
    ]),
  }),
  nb: (facts) => ({
    subject: `Uke ${weekOf(facts)}: ${cases.nb(facts.rows.length)}`,
    heading: `Åpne saker i uke ${weekOf(facts)}`,
    lead: `Bibliotekene i ${facts.toldName} har ${cases.nb(facts.rows.length)}.`,
    todo: "Dette ber vi deg gjøre",
    steps: [
      "Se om noen saker har stått lenge, særlig dem der det er bibliotekets tur, og ta kontakt med biblioteket.",
      "Er noe uklart, svar på denne e-posten. Ellers trenger du ikke svare.",
    ],
    link: "Se sakene",
  }),
  nn: (facts) => ({
    subject: `Veke ${weekOf(facts)}: ${cases.nn(facts.rows.length)}`,
    heading: `Opne saker i veke ${weekOf(facts)}`,
    lead: `Biblioteka i ${facts.toldName} har ${cases.nn(facts.rows.length)}.`,
    todo: "Dette bed vi deg gjere",
    steps: [
      "Sjå om nokre saker har stått lenge, særleg dei der det er biblioteket sin tur, og ta kontakt med biblioteket.",
      "Er noko uklart, svar på denne e-posten. Elles treng du ikkje svare.",
    ],
    link: "Sjå sakene",
  }),
  en: (facts) => ({
    subject: `Week ${weekOf(facts)}: ${cases.en(facts.rows.length)}`,
    heading: `Open cases in week ${weekOf(facts)}`,
    lead: `The libraries of ${facts.toldName} have ${cases.en(facts.rows.length)}.`,
    todo: "What we ask you to do",
    steps: [
      "See whether any cases have stood for long, those above all where it is the library's turn, and contact the library.",
      "If anything is unclear, reply to this e-mail. Otherwise no reply is needed.",
    ],
    link: "See the cases",
  }),
};
