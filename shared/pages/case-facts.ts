// What is told of a case to people: each fact with its label, in the order in which it is read.
import type { Day, Instant, Language } from "../kinds.ts";
import { dayInWords, momentInWords } from "../mail/dates.ts";
import { heldReasonInWords, states, symptoms } from "../mail/words.ts";
import type { Symptom } from "../records/fault-report.ts";
import type { Fact } from "./facts.ts";
import type { InEveryLanguage } from "./layout.ts";
import { rejectionWords } from "./words.ts";

/** The facts of one case as far as its reader may see them: null is what the case has not, or the reader may not see. */
export type KnownCase = {
  caseNumber: string;
  state: keyof typeof states;
  reason: string | null;
  library: string;
  libraryNumber: string;
  municipality: string;
  product: string;
  vendor: string;
  since: Instant;
  year: number | null;
  openBy: Day | null;
  validFrom: Day | null;
  validTo: Day | null;
  contact: { name: string; email: string } | null;
  ipRanges: readonly string[] | null;
  feideRealm: string | null;
  libraryCardSystem: string | null;
  note: string | null;
  symptom: Symptom | null;
  observedAt: Instant | null;
  description: string | null;
};

type Value = string | readonly string[] | null;
type Row = readonly [InEveryLanguage<string>, (known: KnownCase, language: Language) => Value];

const same = (label: string): InEveryLanguage<string> => ({ nb: label, nn: label, en: label });
const norwegian = (both: string, en: string): InEveryLanguage<string> => ({ nb: both, nn: both, en });

/** A state as people call it; one that has no word yet as it is. */
export const stateInWords = (state: string, language: Language): string =>
  Object.entries(states).find(([name]) => name === state)?.[1][language] ?? state;

const reasonInWords = (reason: string | null, language: Language): string | null => {
  const [, rejection] = Object.entries(rejectionWords).find(([code]) => code === reason) ?? [];
  return rejection?.[language] ?? heldReasonInWords(reason, language);
};

const day = (value: Day | null, language: Language): string | null => value && dayInWords(value, language);
const moment = (value: Instant | null, language: Language): string | null =>
  value && momentInWords(value, language);

const rows: readonly Row[] = [
  [norwegian("Saksnummer", "Case number"), ({ caseNumber }) => caseNumber],
  [same("Status"), ({ state }, language) => states[state][language]],
  [{ nb: "Grunn", nn: "Grunn", en: "Reason" }, ({ reason }, language) => reasonInWords(reason, language)],
  [norwegian("Bibliotek", "Library"), ({ library }) => library],
  [norwegian("Biblioteknummer", "Library number"), ({ libraryNumber }) => libraryNumber],
  [norwegian("Kommune", "Municipality"), ({ municipality }) => municipality],
  [norwegian("Produkt", "Product"), ({ product }) => product],
  [norwegian("Leverandør", "Vendor"), ({ vendor }) => vendor],
  [norwegian("Avtaleår", "Agreement year"), ({ year }) => (year === null ? null : String(year))],
  [{ nb: "Mottatt", nn: "Motteken", en: "Received" }, ({ since }, language) => moment(since, language)],
  [
    { nb: "Åpnes senest", nn: "Opnast seinast", en: "Open no later than" },
    ({ openBy }, language) => day(openBy, language),
  ],
  [
    { nb: "Gjelder fra", nn: "Gjeld frå", en: "Valid from" },
    ({ validFrom }, language) => day(validFrom, language),
  ],
  [{ nb: "Gjelder til", nn: "Gjeld til", en: "Valid to" }, ({ validTo }, language) => day(validTo, language)],
  [
    norwegian("Kontakt ved biblioteket", "Contact at the library"),
    ({ contact }) => contact && [contact.name, contact.email],
  ],
  [norwegian("IP-adresser", "IP addresses"), ({ ipRanges }) => ipRanges],
  [norwegian("Feide-domene", "Feide realm"), ({ feideRealm }) => feideRealm],
  [
    { nb: "Lånekortsystem", nn: "Lånekortsystem", en: "Library card system" },
    ({ libraryCardSystem }) => libraryCardSystem,
  ],
  [
    { nb: "Biblioteket skriver", nn: "Biblioteket skriv", en: "The library writes" },
    ({ note, description }) => note ?? description,
  ],
  [
    { nb: "Feilen gjelder", nn: "Feilen gjeld", en: "The fault concerns" },
    ({ symptom }, language) => symptom && symptoms[symptom][language],
  ],
  [
    { nb: "Oppdaget", nn: "Oppdaga", en: "Observed" },
    ({ observedAt }, language) => moment(observedAt, language),
  ],
];

/** What is known, without what is not. */
export const caseFacts = (known: KnownCase, language: Language): Fact[] =>
  rows
    .map(([label, value]) => ({ label: label[language], values: [value(known, language) ?? []].flat() }))
    .filter(({ values }) => values.length > 0);

/** All of it, in the columns of a table with its headings first; several values stand in one cell. */
export const caseTable = (cases: readonly KnownCase[], language: Language): string[][] => [
  rows.map(([label]) => label[language]),
  ...cases.map((known) => rows.map(([, value]) => [value(known, language) ?? []].flat().join("\n"))),
];
