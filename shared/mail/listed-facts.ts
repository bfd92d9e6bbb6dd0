// The facts a mail may list: each with its label in three languages and how its value is written.
import { osloDay } from "../clock.ts";
import type { Language } from "../kinds.ts";
import { dayInWords, momentInWords } from "./dates.ts";
import { openBy } from "./deadlines.ts";
import type { CaseFacts, InEveryLanguage } from "./facts.ts";
import { oneLine } from "./layout/plain.ts";
import { endInWords, rejectionInWords } from "./wording/reasons.ts";
import { workingDaysInWords } from "./wording/waiting.ts";
import { heldReasonInWords, states, symptoms } from "./words.ts";

/** A label and its value, or its values one to a line. */
export type ListedFact = { label: string; values: readonly string[] };

type Value = string | readonly string[] | null;

type Listed = {
  label: InEveryLanguage<string>;
  /** Null and empty are left out of the mail. */
  value: (facts: CaseFacts, language: Language) => Value;
};

const same = (label: string): InEveryLanguage<string> => ({ nb: label, nn: label, en: label });

const contactOf = ({ contact }: CaseFacts): Value => contact && [contact.name, contact.email];

const openByInWords = (facts: CaseFacts, language: Language): Value => {
  const day = openBy(facts);
  return day && dayInWords(day, language);
};

const ofTheCase = {
  caseNumber: {
    label: { nb: "Saksnummer", nn: "Saksnummer", en: "Case number" },
    value: (facts) => facts.caseNumber,
  },
  state: { label: same("Status"), value: (facts, language) => states[facts.state][language] },
  heldReason: {
    label: { nb: "Grunnen til at saken venter", nn: "Grunnen til at saka ventar", en: "Why the case waits" },
    value: (facts, language) => heldReasonInWords(facts.reason, language),
  },
  library: {
    label: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
    value: (facts) => facts.libraryName,
  },
  libraryNumber: {
    label: { nb: "Biblioteknummer", nn: "Biblioteknummer", en: "Library number" },
    value: (facts) => facts.case.libraryNumber,
  },
  municipality: {
    label: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
    value: (facts) => facts.municipality,
  },
  product: {
    label: { nb: "Produkt", nn: "Produkt", en: "Product" },
    value: (facts) => facts.productName,
  },
  vendor: {
    label: { nb: "Leverandør", nn: "Leverandør", en: "Vendor" },
    value: (facts) => facts.vendorName,
  },
  contact: {
    label: { nb: "Kontakt ved biblioteket", nn: "Kontakt ved biblioteket", en: "Contact at the library" },
    value: contactOf,
  },
  failedRecipient: {
    label: {
      nb: "Adressen som ikke tok imot",
      nn: "Adressa som ikkje tok imot",
      en: "Address that did not accept it",
    },
    value: (facts) => facts.failedRecipient,
  },
} as const satisfies Record<string, Listed>;

const ofAccessRequests = {
  year: {
    label: { nb: "Avtaleår", nn: "Avtaleår", en: "Agreement year" },
    value: (facts) => (facts.year === null ? null : String(facts.year)),
  },
  requestedAt: {
    label: { nb: "Mottatt", nn: "Motteken", en: "Received" },
    value: (facts, language) => momentInWords(facts.requestedAt, language),
  },
  openBy: {
    label: { nb: "Åpnes senest", nn: "Opnast seinast", en: "Open no later than" },
    value: openByInWords,
  },
  withdrawnAt: {
    label: { nb: "Trukket", nn: "Trekt", en: "Withdrawn" },
    value: (facts, language) => momentInWords(facts.eventAt, language),
  },
  endedAt: {
    label: { nb: "Avsluttet", nn: "Avslutta", en: "Ended" },
    value: (facts, language) => dayInWords(osloDay(facts.eventAt), language),
  },
  waitingSince: {
    label: { nb: "Har ventet siden", nn: "Har venta sidan", en: "Waiting since" },
    value: (facts, language) => facts.waitingSince && dayInWords(osloDay(facts.waitingSince), language),
  },
  waited: {
    label: { nb: "Ventetid", nn: "Ventetid", en: "Waiting time" },
    value: (facts, language) => workingDaysInWords(facts.waitingWorkingDays, language),
  },
  leadTime: {
    label: { nb: "Frist etter avtalen", nn: "Frist etter avtalen", en: "Lead time of the agreement" },
    value: (facts, language) => workingDaysInWords(facts.leadTimeWorkingDays, language),
  },
  rejectionReason: {
    label: { nb: "Grunnen til avslaget", nn: "Grunnen til avslaget", en: "Why it was rejected" },
    value: (facts, language) => rejectionInWords(facts.reason, language),
  },
  endReason: {
    label: {
      nb: "Grunnen til at tilgangen er avsluttet",
      nn: "Grunnen til at tilgangen er avslutta",
      en: "Why the access has ended",
    },
    value: (facts, language) => endInWords(facts.reason, language),
  },
  ipRanges: {
    label: { nb: "IP-adresser", nn: "IP-adresser", en: "IP addresses" },
    value: (facts) => facts.ipRanges,
  },
} as const satisfies Record<string, Listed>;

const ofFaultReports = {
  symptom: {
    label: { nb: "Feilen gjelder", nn: "Feilen gjeld", en: "The fault concerns" },
    value: (facts, language) => facts.symptom && symptoms[facts.symptom][language],
  },
  observedAt: {
    label: { nb: "Oppdaget", nn: "Oppdaga", en: "Observed" },
    value: (facts, language) => facts.observedAt && momentInWords(facts.observedAt, language),
  },
  reportedAt: {
    label: { nb: "Meldt", nn: "Meld", en: "Reported" },
    value: (facts, language) => momentInWords(facts.requestedAt, language),
  },
} as const satisfies Record<string, Listed>;

const listed = { ...ofTheCase, ...ofAccessRequests, ...ofFaultReports } as const;

export type FactName = keyof typeof listed;

/** The label of a fact. */
export const labelOf = (name: FactName, language: Language): string => listed[name].label[language];

/** The named facts of a case that it has, in the order named, each value on one line. */
export const listFacts = (names: readonly FactName[], facts: CaseFacts, language: Language): ListedFact[] =>
  names
    .map((name) => {
      const { label, value } = listed[name] satisfies Listed;
      const written = [value(facts, language) ?? []].flat().map(oneLine);
      return { label: label[language], values: written.filter((line) => line !== "") };
    })
    .filter((fact) => fact.values.length > 0);
