// What a route answers: its own answers with their headers, 304 for reads, and every refusal by status.
import { type ProblemCode, problems } from "../problem.ts";
import type { AnyRoute } from "../route.ts";
import { byStatus, failuresOf } from "./failures.ts";
import { ProblemBody } from "./problem-body.ts";
import type { Json, Shelf } from "./schemas.ts";

const text = { type: "string" } as const;

/** Headers of answers, written once under `components.headers`. */
export const responseHeaders = {
  ETag: { description: "The version of what is answered; of a case, its number.", schema: text },
  Location: {
    description: "Where the case can be read.",
    schema: { type: "string", format: "uri-reference" },
  },
  IdempotentReplayed: {
    description: "`true` when this key was used for this payload before.",
    schema: { type: "string", enum: ["true"] },
  },
  ContentLanguage: {
    description: "The language of the text.",
    schema: { type: "string", enum: ["nb", "nn", "en"] },
  },
  WWWAuthenticate: { description: "What the token lacks (RFC 6750).", schema: text },
  RetryAfter: { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } },
} as const;

const header = (name: keyof typeof responseHeaders): Json => ({ $ref: `#/components/headers/${name}` });

const meanings: Readonly<Record<string, string>> = {
  200: "As asked for; of a write, that it was made before.",
  201: "Made now, or replayed for the same key.",
};

const successHeaders = (route: AnyRoute): Json => ({
  ...(route.page !== true && { ETag: header("ETag") }),
  ...(route.page && { "Content-Language": header("ContentLanguage") }),
  ...(route.method === "POST" && "201" in route.returns && { Location: header("Location") }),
  ...(route.takesKey && { "Idempotent-Replayed": header("IdempotentReplayed") }),
});

/** A page whose query has `as` comes as a table for spreadsheets too. */
const contentOf = ({ page, query }: AnyRoute): Json => ({
  [page ? "text/html" : "*/*"]: {},
  ...(page && query && "as" in query.shape && { "text/csv": {} }),
});

const successes = (route: AnyRoute, shelf: Shelf): [string, Json][] =>
  Object.entries(route.returns).map(([status, schema]) => [
    status,
    {
      description: route.method === "GET" ? "As asked for." : (meanings[status] ?? "Done."),
      headers: successHeaders(route),
      content:
        schema === "content"
          ? contentOf(route)
          : { "application/json": { schema: shelf.place(schema, "output") } },
    },
  ]);

const refusalHeaders = (status: number): Json => ({
  "Content-Language": header("ContentLanguage"),
  ...((status === 401 || status === 403) && { "WWW-Authenticate": header("WWWAuthenticate") }),
  ...((status === 429 || status === 503) && { "Retry-After": header("RetryAfter") }),
});

const told = (codes: readonly ProblemCode[]): string =>
  codes.map((code) => `\`${code}\`: ${problems[code].en}`).join("\n\n");

/** A page may have something of its own to show with that status: then either may come. */
const pageRefusal = (route: AnyRoute, status: number, codes: readonly ProblemCode[]): Json => ({
  description: told(codes),
  headers: { ...(status in route.returns && successHeaders(route)), ...refusalHeaders(status) },
  content: { "text/html": {} },
});

const refusal = (status: number, codes: readonly ProblemCode[], problem: Json): Json => ({
  description: told(codes),
  headers: {
    ...refusalHeaders(status),
    ...(codes.includes("access-request.exists") && { Location: header("Location") }),
  },
  content: {
    "application/problem+json": {
      schema: { allOf: [problem, { type: "object", properties: { code: { enum: [...codes] } } }] },
    },
  },
});

/** Status → answer, for one operation. */
export const responsesOf = (route: AnyRoute, shelf: Shelf): Json => {
  const problem = shelf.place(ProblemBody, "output");
  const refusals = [...byStatus(failuresOf(route))].map(([status, codes]): [string, Json] => [
    String(status),
    route.page ? pageRefusal(route, status, codes) : refusal(status, codes, problem),
  ]);
  const unchanged: [string, Json][] =
    route.method === "GET" && route.page !== true
      ? [["304", { description: "Unchanged since the ETag you hold.", headers: successHeaders(route) }]]
      : [];
  return Object.fromEntries([...successes(route, shelf), ...unchanged, ...refusals]);
};
