// The one structure of a mail's content, from which both its text and its HTML are made.
import type { Language } from "../kinds.ts";
import type { CaseFacts, InEveryLanguage } from "./facts.ts";
import type { FactName, ListedFact } from "./listed-facts.ts";

/** What a template says in one language. None of it is the caller's text. */
type Words = {
  /** After the case number in the subject. */
  subject: string;
  heading: string;
  /** One sentence: who, what, about which product. */
  lead: string;
  /** Heading and steps of what the reader should do, or know. */
  todo: string;
  steps: readonly string[];
};

/** One mail: what it says in each language, which facts it lists, and whose free text it may quote. */
export type Template = {
  readonly lists: readonly FactName[];
  /** Which free text of the library is quoted; a receipt quotes none. */
  readonly quotes: (facts: CaseFacts) => string | null;
} & InEveryLanguage<(facts: CaseFacts) => Words>;

/** A mail's content in one language, ready to be laid out. */
export type Content = Words & {
  language: Language;
  factsHeading: string;
  facts: readonly ListedFact[];
  quote: { heading: string; text: string } | null;
  /** Why the reader gets this, that it is automatic, and who reads an answer. */
  closing: readonly string[];
};

/** For templates that never quote. */
export const nothing = (): null => null;
