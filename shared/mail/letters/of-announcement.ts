// Writes the content of a mail that announces what is no case.
import type { Language } from "../../kinds.ts";
import type { RecipientRole } from "../../records/telling/template.ts";
import type { AnnouncementLetter } from "../announced.ts";
import { closing } from "../closing.ts";
import type { CaseTable, Content, Words } from "../content.ts";
import type { InEveryLanguage } from "../facts.ts";
import { oneLine } from "../layout/plain.ts";
import { linkNote } from "../wording/link-words.ts";

type AnyFacts = AnnouncementLetter["facts"];

type Listed<F> = {
  label: InEveryLanguage<string>;
  values: (facts: F, language: Language) => readonly string[];
};

type Rows = {
  caption: string;
  columns: CaseTable["columns"];
  rows: readonly (readonly [string, ...string[]])[];
};

/** One mail that announces: what it says in each language, which facts it lists, and which rows. It quotes nobody. */
export type AnnouncementTemplate<F extends AnyFacts> = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
  readonly bracket: (facts: F) => string;
  readonly factsHeading: InEveryLanguage<string>;
  readonly lists: readonly Listed<F>[];
  readonly rows: (facts: F, language: Language) => Rows | null;
} & InEveryLanguage<(facts: F) => Words & { link: string }>;

/** For templates that have none. */
export const noRows = (): null => null;

/** More rows than these stand behind the link, or with the operator: a mail is to be read. */
export const mostRows = 200;

const tableOf = (given: Rows | null): CaseTable | null =>
  given && given.rows.length > 0
    ? {
        caption: oneLine(given.caption),
        columns: given.columns,
        rows: given.rows.slice(0, mostRows).map(([head, ...cells]) => ({
          head: oneLine(head),
          cells: cells.map((value) => ({ values: [oneLine(value)], quoted: false })),
        })),
      }
    : null;

const listed = <F extends AnyFacts>(
  { lists }: Pick<AnnouncementTemplate<F>, "lists">,
  facts: F,
  language: Language,
) =>
  lists
    .map(({ label, values }) => ({ label: label[language], values: values(facts, language).map(oneLine) }))
    .filter(({ values }) => values.length > 0);

/** A template with whom its mail goes to and what it is written from. */
export type Announcing<F extends AnyFacts> = {
  template: AnnouncementTemplate<F>;
  role: RecipientRole;
  facts: F;
};

/** `facts.link` is a web link or null. */
export const contentOfAnnouncement = <F extends AnyFacts>(
  { template, role, facts }: Announcing<F>,
  language: Language,
): Content => {
  const words = template[language](facts);
  const { toldName: vendorName, operator, link } = facts;
  return {
    language,
    bracket: template.bracket(facts),
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: template.factsHeading[language],
    facts: listed(template, facts, language),
    quote: null,
    table: tableOf(template.rows(facts, language)),
    todo: words.todo,
    steps: words.steps.map(oneLine),
    link: link === null ? null : { label: words.link, href: link, note: linkNote(role, language) },
    closing: closing({ role, vendorName, operator }, language),
  };
};
