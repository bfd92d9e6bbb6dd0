// What a mail about an incident says in each language; none of it is anybody's free text.
import type { Words } from "../../content.ts";
import type { IncidentFacts, InEveryLanguage } from "../../facts.ts";

export type IncidentWords = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
} & InEveryLanguage<(facts: IncidentFacts) => Omit<Words, "link">>;
