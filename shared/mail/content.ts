// The one structure of a mail's content, from which both its text and its HTML are made.
import type { Language } from "../kinds.ts";
import type { CaseFacts, InEveryLanguage, Said } from "./facts.ts";
import type { FactName, ListedFact } from "./listed-facts.ts";

/** What a template says in one language. None of it is the caller's text. */
export type Words = {
  /** After the case number in the subject. */
  subject: string;
  heading: string;
  /** A sentence or two: who, what, about which product, since when. */
  lead: string;
  /** Heading and steps of what the reader should do, or know. */
  todo: string;
  steps: readonly string[];
  /** What the link does, where a step says so; without it the link shows the case. */
  link?: string;
};

/** One mail about one case: what it says in each language, which facts it lists, and whose free text it may quote. */
export type Template = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
  readonly lists: readonly FactName[];
  /** Which free text is quoted; a receipt quotes none. */
  readonly quotes: (facts: CaseFacts) => Said | null;
} & InEveryLanguage<(facts: CaseFacts) => Words>;

/** Values of one column for one case; what is quoted is free text of several lines. */
export type Cell = { readonly values: readonly string[]; readonly quoted: boolean };

/** Many cases, one to a row; the first column names the case. */
export type CaseTable = {
  caption: string;
  columns: readonly [string, ...string[]];
  rows: readonly { head: string; cells: readonly Cell[] }[];
};

/** A mail's content in one language, ready to be laid out. */
export type Content = Omit<Words, "link"> & {
  language: Language;
  /** What stands in brackets in the subject. */
  bracket: string;
  factsHeading: string;
  facts: readonly ListedFact[];
  quote: { heading: string; text: string } | null;
  table: CaseTable | null;
  /** The one link; `note` says what it lets its reader do. */
  link: { label: string; href: string; note: string | null } | null;
  /** Why the reader gets this, that it is automatic, and who reads an answer. */
  closing: readonly string[];
};

/** For templates that never quote. */
export const nothing = (): null => null;

/** The library's own text of a case, with whoever wrote it. */
export const libraryText = ({ note, description }: CaseFacts): Said | null => {
  const text = note ?? description;
  return text === null ? null : { by: "library", text };
};

/** The last thing said, where that side said it. */
export const saidBy =
  (by: Said["by"]) =>
  ({ said }: CaseFacts): Said | null =>
    said?.by === by ? said : null;
