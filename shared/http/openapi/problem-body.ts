// What a refusal looks like on the wire, as a schema that the document can show.
import * as z from "zod";
import { flaws } from "../flaws.ts";
import { problems } from "../problem.ts";

const named = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => {
  const names: K[] = [];
  for (const name in table) names.push(name);
  return names.sort();
};

/** The body of `application/problem+json` (RFC 9457). `errors` stands there when single values are to blame. */
export const ProblemBody = z
  .object({
    type: z.string().startsWith("urn:bibliotek24:problem:"),
    code: z.enum(named(problems)),
    title: z.string().describe("What happened, in the language of the answer"),
    status: z.int().min(400).max(599),
    instance: z.string().max(500).describe("The path that was called"),
    state: z.string().max(40).optional().describe("The state of the case that would not be moved"),
    moves: z.array(z.string().max(40)).max(20).optional().describe("What its caller may do with it now"),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .describe("JSON Pointer into the body; `?name` in the query; or a header's name"),
          line: z.int().positive().optional().describe("The line of the file, counted from 1"),
          code: z.enum(named(flaws)),
          detail: z.string().describe("What is wrong, in the language of the answer"),
        }),
      )
      .max(100)
      .optional()
      .describe("Everything that is wrong, at once"),
  })
  .meta({ id: "Problem" });
export type ProblemBody = z.infer<typeof ProblemBody>;
