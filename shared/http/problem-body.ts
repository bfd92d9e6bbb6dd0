// What a refusal says on the wire.
import type { Language } from "../kinds.ts";
import { flaws } from "./flaws.ts";
import { type Problem, problems } from "./problem.ts";

/** The body of a problem (RFC 9457) in the reader's language. */
export const problemBody = (problem: Problem, language: Language, instance: string) => {
  const declared = problems[problem.code];
  return {
    type: `urn:bibliotek24:problem:${problem.code}`,
    code: problem.code,
    title: declared[language],
    status: declared.status,
    instance,
    ...problem.standing,
    ...(problem.flaws.length > 0 && {
      errors: problem.flaws.map(({ code, ...at }) => ({ ...at, code, detail: flaws[code][language] })),
    }),
  };
};
