// What somebody writes along with a move: kept on the case as the last word, without national identity numbers.
import { Problem } from "../../../shared/http/problem.ts";
import { type Instant, text } from "../../../shared/kinds.ts";
import { spokenFlaws } from "../../../shared/records/access/eligibility.ts";
import type { Said } from "../../../shared/records/access-request.ts";

/** A question, an answer, or why not. */
export const Words = text(1000);

/** Refuses the texts, by the pointers under which they came, that hold a national identity number. */
export const checkTexts = (texts: Readonly<Record<string, string | undefined>>): void => {
  const flaws = spokenFlaws(texts);
  if (flaws.length > 0) throw new Problem("access-request.refused", { flaws });
};

/** The last word, said now; `pointer` is where it came from. */
export const saidBy = (by: Said["by"], words: { pointer: string; text: string }, at: Instant): Said => {
  checkTexts({ [words.pointer]: words.text });
  return { by, at, text: words.text };
};
