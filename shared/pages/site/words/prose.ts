// The form of pages that are mostly read: sections, each with a heading and paragraphs in every language.
import type { InEveryLanguage } from "../../frame.ts";

export type Section = {
  heading: InEveryLanguage<string>;
  paragraphs: InEveryLanguage<readonly string[]>;
};

export type Prose = {
  heading: InEveryLanguage<string>;
  /** The first paragraph, and what search engines show. */
  lead: InEveryLanguage<string>;
  sections: readonly Section[];
};
