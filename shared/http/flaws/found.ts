// What zod found wrong, as flaws with pointers: all of them at once, and never the value itself.
import type * as z from "zod";
import { type Flaw, type FlawCode, flaws } from "../flaws.ts";

type Issue = z.core.$ZodIssue;

const escaped = (part: PropertyKey): string =>
  String(part).slice(0, 100).replace(/~/g, "~0").replace(/\//g, "~1");

const pointerTo = (root: string, path: readonly PropertyKey[]): string =>
  root === "" ? path.map((part) => `/${escaped(part)}`).join("") : `${root}${path.map(escaped).join("/")}`;

const bySize = (issue: { origin: string }, text: FlawCode): FlawCode =>
  issue.origin === "string" || issue.origin === "array" ? text : "out_of_range";

const isFlawCode = (code: unknown): code is FlawCode => typeof code === "string" && code in flaws;

const codeOf = (issue: Issue): FlawCode => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "required" : "wrong_type";
    case "too_big":
      return bySize(issue, "too_long");
    case "too_small":
      return bySize(issue, "too_short");
    case "invalid_value":
      return "not_one_of";
    case "unrecognized_keys":
      return "unknown_field";
    case "custom":
      return isFlawCode(issue.params?.["code"]) ? issue.params["code"] : "wrong_form";
    default:
      return "wrong_form";
  }
};

/** The flaws of one part of a request; `root` is empty for the body and names other parts, such as `?` for the query. */
export const flawsOf = (error: z.core.$ZodError, root: string): Flaw[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: pointerTo(root, [...issue.path, key]),
          code: "unknown_field" as const,
        }))
      : [{ pointer: pointerTo(root, issue.path), code: codeOf(issue) }],
  );
