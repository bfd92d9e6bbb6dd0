// Writes the content of a mail about planned maintenance, to a library that has access in its window.
import type { Language } from "../../kinds.ts";
import { closing } from "../closing.ts";
import type { Content, Words } from "../content.ts";
import { momentInWords } from "../dates.ts";
import type { DowntimeFacts, InEveryLanguage } from "../facts.ts";
import { oneLine } from "../layout/plain.ts";

type Listed = {
  label: InEveryLanguage<string>;
  value: (facts: DowntimeFacts, language: Language) => string | null;
};

const listed = {
  product: {
    label: { nb: "Produkt", nn: "Produkt", en: "Product" },
    value: ({ productName }) => productName,
  },
  vendor: {
    label: { nb: "Leverandør", nn: "Leverandør", en: "Vendor" },
    value: ({ vendorName }) => vendorName,
  },
  from: {
    label: { nb: "Fra", nn: "Frå", en: "From" },
    value: ({ window }, language) => momentInWords(window.from, language),
  },
  to: {
    label: { nb: "Til", nn: "Til", en: "To" },
    value: ({ window }, language) => momentInWords(window.to, language),
  },
  movedFrom: {
    label: { nb: "Var varslet fra", nn: "Var varsla frå", en: "Was announced from" },
    value: ({ before }, language) => before && momentInWords(before.from, language),
  },
  movedTo: {
    label: { nb: "Var varslet til", nn: "Var varsla til", en: "Was announced to" },
    value: ({ before }, language) => before && momentInWords(before.to, language),
  },
  reason: {
    label: { nb: "Grunn", nn: "Grunn", en: "Reason" },
    value: ({ reason }, language) => reason[language] ?? reason.nb,
  },
} as const satisfies Record<string, Listed>;

/** One mail about planned maintenance: what it says in each language, and which facts it lists. */
export type DowntimeTemplate = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
  readonly lists: readonly (keyof typeof listed)[];
} & InEveryLanguage<(facts: DowntimeFacts) => Words>;

const theMaintenance: InEveryLanguage<string> = {
  nb: "Vedlikeholdet",
  nn: "Vedlikehaldet",
  en: "The maintenance",
};

const factsOf = ({ lists }: DowntimeTemplate, facts: DowntimeFacts, language: Language) =>
  lists
    .map((name) => {
      const { label, value } = listed[name] satisfies Listed;
      return { label: label[language], values: [value(facts, language) ?? []].flat().map(oneLine) };
    })
    .filter(({ values }) => values.some((value) => value !== ""));

type DowntimeLetter = { template: DowntimeTemplate; facts: DowntimeFacts };

export const contentOfDowntime = ({ template, facts }: DowntimeLetter, language: Language): Content => {
  const words = template[language](facts);
  const { vendorName, operator } = facts;
  return {
    language,
    bracket: "",
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: theMaintenance[language],
    facts: factsOf(template, facts, language),
    quote: null,
    table: null,
    todo: words.todo,
    steps: words.steps.map(oneLine),
    link: null,
    closing: closing({ role: "mailbox", vendorName, operator }, language),
  };
};
