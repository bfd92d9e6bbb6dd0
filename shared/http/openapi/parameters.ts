// What a route takes besides its body: path, query, and the few headers that mean something here.
import type { AnyRoute } from "../route.ts";
import type { Json, Shelf } from "./schemas.ts";

/** Headers that many operations take, written once under `components.parameters`. */
export const headerParameters = {
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    description: "Bokmål (`nb`, also `no`), nynorsk (`nn`) or English (`en`) in refusals; bokmål without it.",
    schema: { type: "string", maxLength: 500 },
    example: "nn",
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "A text of your own for this one write, kept for 24 hours: the same key with the same payload is answered with the same resource.",
    schema: { type: "string", minLength: 1, maxLength: 257, pattern: "^[\\x21-\\x7e]+$" },
    example: "5f0c6c1e-3b1b-4a39-9d60-4ec0b1f6a0a1",
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The ETag you have read; the write is refused when the case has changed since.",
    schema: { type: "string", pattern: '^"[0-9]{1,9}"$' },
    example: '"3"',
  },
  IfMatchOrNone: {
    name: "If-Match",
    in: "header",
    description: "The ETag you have read; the write is refused when the document has changed since.",
    schema: { type: "string", pattern: '^"[0-9]{1,9}"$' },
    example: '"3"',
  },
  MustBeNew: {
    name: "If-None-Match",
    in: "header",
    description: "`*` where there is no version yet: the first document. One of the two is needed.",
    schema: { type: "string", enum: ["*"] },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "ETags you hold; when one still fits, the answer is 304 without a body.",
    schema: { type: "string" },
  },
} as const;

const header = (name: keyof typeof headerParameters): Json => ({ $ref: `#/components/parameters/${name}` });

// Why output, here and in the query: what a text is read as says more than "text".
const pathParameters = (route: AnyRoute, shelf: Shelf): Json[] =>
  [...route.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => {
    const schema = route.params?.shape[name];
    if (schema === undefined) throw new Error(`The params of ${route.path} lack ${name}.`);
    return { name, in: "path", required: true, schema: shelf.place(schema, "output") };
  });

const queryParameters = (route: AnyRoute, shelf: Shelf): Json[] =>
  Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: !schema.safeParse(undefined).success,
    schema: shelf.place(schema, "output"),
  }));

/** Every parameter of an operation, in the order path, query, headers. */
export const parametersOf = (route: AnyRoute, shelf: Shelf): readonly Json[] => [
  ...pathParameters(route, shelf),
  ...queryParameters(route, shelf),
  header("AcceptLanguage"),
  ...(route.method === "GET" ? [header("IfNoneMatch")] : []),
  ...(route.takesKey ? [header("IdempotencyKey")] : []),
  ...(route.needsVersion === true ? [header("IfMatch")] : []),
  ...(route.needsVersion === "or_none" ? [header("IfMatchOrNone"), header("MustBeNew")] : []),
];
