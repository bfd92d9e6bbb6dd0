// What somebody writes along with a move: kept on the report as the last word, without national identity numbers.
import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { type Instant, text } from "../../../shared/kinds.ts";
import type { Said } from "../../../shared/records/access-request.ts";
import { spokenFlaws } from "../rules.ts";

/** A question, an answer, or how it is still broken. */
export const Words = text(1000);

/** A moment with its offset, as `observedAt` is. */
export const Moment = z.iso.datetime({ offset: true }).max(40);

/** Refuses the texts, by the pointers under which they came, that hold a national identity number. */
export const checkTexts = (texts: Readonly<Record<string, string | undefined>>): void => {
  const flaws = spokenFlaws(texts);
  if (flaws.length > 0) throw new Problem("fault-report.refused", { flaws });
};

/** The last word, said now; null where nothing was written. `pointer` is where it came from. */
export const saidBy = (
  by: Said["by"],
  words: { pointer: string; text: string | undefined },
  at: Instant,
): Said | null => {
  checkTexts({ [words.pointer]: words.text });
  return words.text === undefined ? null : { by, at, text: words.text };
};
