// Writes the content of a mail about an address of an organisation.
import type { Language } from "../../kinds.ts";
import type { RecipientRole } from "../../records/telling/template.ts";
import { closing } from "../closing.ts";
import type { Content, Words } from "../content.ts";
import { momentInWords } from "../dates.ts";
import type { AddressFacts, InEveryLanguage } from "../facts.ts";
import { oneLine } from "../layout/plain.ts";
import { contactRoles } from "../wording/contact-roles.ts";

const mostCases = 50;

const becameOf: InEveryLanguage<{ bounced: string; complained: string }> = {
  nb: { bounced: "e-posten kom i retur", complained: "meldt som uønsket e-post" },
  nn: { bounced: "e-posten kom i retur", complained: "meldt som uønskt e-post" },
  en: { bounced: "the e-mail came back", complained: "reported as spam" },
};

const more: InEveryLanguage<(count: number) => string> = {
  nb: (count) => `og ${count} til`,
  nn: (count) => `og ${count} til`,
  en: (count) => `and ${count} more`,
};

type Listed = {
  label: InEveryLanguage<string>;
  values: (facts: AddressFacts, language: Language) => readonly string[];
};

const casesOf = ({ cases }: AddressFacts, language: Language): string[] =>
  cases.length <= mostCases
    ? [...cases]
    : [...cases.slice(0, mostCases), more[language](cases.length - mostCases)];

const listed = {
  organisation: {
    label: { nb: "Organisasjon", nn: "Organisasjon", en: "Organisation" },
    values: ({ organisationName }) => [organisationName],
  },
  email: {
    label: { nb: "E-postadresse", nn: "E-postadresse", en: "E-mail address" },
    values: ({ email }) => [email],
  },
  role: {
    label: { nb: "Registrert som", nn: "Registrert som", en: "Registered as" },
    values: ({ role }, language) => [contactRoles[role][language]],
  },
  what: {
    label: { nb: "Hva som skjedde", nn: "Kva som hende", en: "What happened" },
    values: ({ what }, language) => (what === null ? [] : [becameOf[language][what]]),
  },
  at: {
    label: { nb: "Når", nn: "Når", en: "When" },
    values: ({ at }, language) => (at === null ? [] : [momentInWords(at, language)]),
  },
  cases: {
    label: {
      nb: "Saker som ikke kom fram",
      nn: "Saker som ikkje kom fram",
      en: "Cases that did not get through",
    },
    values: casesOf,
  },
} as const satisfies Record<string, Listed>;

/** One mail about an address: what it says in each language, and which facts it lists. It quotes nobody. */
export type AddressTemplate = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
  readonly lists: readonly (keyof typeof listed)[];
} & InEveryLanguage<(facts: AddressFacts) => Words & { link: string }>;

const theAddress: InEveryLanguage<string> = { nb: "Adressen", nn: "Adressa", en: "The address" };

const factsOf = (names: AddressTemplate["lists"], facts: AddressFacts, language: Language) =>
  names
    .map((name) => {
      const { label, values } = listed[name] satisfies Listed;
      return { label: label[language], values: values(facts, language).map(oneLine) };
    })
    .filter(({ values }) => values.length > 0);

type AddressLetter = { template: AddressTemplate; role: RecipientRole; facts: AddressFacts };

/** `facts.link` is a web link or null. */
export const contentOfAddress = ({ template, role, facts }: AddressLetter, language: Language): Content => {
  const words = template[language](facts);
  const { organisationName: vendorName, operator, link } = facts;
  return {
    language,
    bracket: "",
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: theAddress[language],
    facts: factsOf(template.lists, facts, language),
    quote: null,
    table: null,
    todo: words.todo,
    steps: words.steps.map(oneLine),
    link: link === null ? null : { label: words.link, href: link, note: null },
    closing: closing({ role, vendorName, operator }, language),
  };
};
