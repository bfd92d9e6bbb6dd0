// How one call of an operation differs from a valid one: what is kept, put in place, left out or added.
import * as fc from "fast-check";
import { namedIn, type Operation } from "../contract.ts";
import { fitting } from "./fitting.ts";
import { hostileText, hostileValue, type Raw, rawBody, strangeName } from "./hostile.ts";

export type Plan =
  | { way: "valid" }
  /** A whole body as the contract has it. */
  | { way: "fitting"; body: unknown }
  /** Somewhere in a valid body another value, another name, or nothing. */
  | { way: "spoilt"; at: number; how: "replace" | "remove" | "add"; name: string; value: unknown }
  | { way: "raw"; raw: Raw }
  | { way: "path"; name: string; value: string }
  | { way: "query"; pairs: (readonly [string, string])[] }
  | { way: "header"; name: string; value: string | null }
  | { way: "token"; token: string | null }
  | { way: "method"; method: string };

type Plans = { weight: number; arbitrary: fc.Arbitrary<Plan> };

const bodies = ({ body }: Operation): Plans[] => {
  if (!body) return [];
  const spoilt = fc.record({
    way: fc.constant("spoilt" as const),
    at: fc.nat(40),
    how: fc.constantFrom("replace" as const, "replace" as const, "remove" as const, "add" as const),
    name: strangeName,
    value: hostileValue,
  });
  return [
    { weight: 5, arbitrary: spoilt },
    { weight: 4, arbitrary: fitting(body.schema).map((value): Plan => ({ way: "fitting", body: value })) },
    { weight: 3, arbitrary: rawBody.map((raw): Plan => ({ way: "raw", raw })) },
  ];
};

const paths = (operation: Operation): Plans[] => {
  const names = namedIn(operation, "path");
  if (names.length === 0) return [];
  const arbitrary = fc.record({
    way: fc.constant("path" as const),
    name: fc.constantFrom(...names),
    value: hostileText,
  });
  return [{ weight: 3, arbitrary }];
};

/** A value for a parameter: as the contract has it, or not. */
const valueFor = (operation: Operation, name: string): fc.Arbitrary<string> => {
  const known = operation.parameters.find((one) => one.in === "query" && one.name === name);
  return known ? fc.oneof(fitting(known.schema).map(String), hostileText) : hostileText;
};

const queries = (operation: Operation): Plans[] => {
  const names = namedIn(operation, "query");
  const pair = fc
    .oneof(...(names.length > 0 ? [fc.constantFrom(...names)] : []), strangeName)
    .chain((name) => fc.tuple(fc.constant(name), valueFor(operation, name)));
  const arbitrary = fc
    .array(pair, { minLength: 1, maxLength: 4 })
    .map((pairs): Plan => ({ way: "query", pairs }));
  return [{ weight: names.length > 0 ? 5 : 1, arbitrary }];
};

/** HTTP carries no line breaks and no NUL in a header. */
const headerText = hostileText.map((text) => text.replaceAll(/[\r\n\0]/g, " ").slice(0, 6000));

const headers: Plans = {
  weight: 4,
  arbitrary: fc.record({
    way: fc.constant("header" as const),
    name: fc.constantFrom(
      "if-match",
      "if-none-match",
      "idempotency-key",
      "content-type",
      "content-encoding",
      "accept-language",
      "accept",
      "x-forwarded-for",
    ),
    value: fc.oneof(
      fc.constant(null),
      headerText,
      fc.constantFrom('"1"', 'W/"1"', "*", '""', '"99"', "gzip", "en;q=0.5,nn;q=2", "text/html", "a-key"),
    ),
  }),
};

const tokens: Plans = {
  weight: 1,
  arbitrary: fc.oneof(
    fc.constant<Plan>({ way: "token", token: null }),
    headerText.map((token): Plan => ({ way: "token", token })),
    fc
      .constantFrom("Bearer", "Bearer x", "Basic eDp4", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30.")
      .map((token): Plan => ({ way: "token", token })),
  ),
};

const methods: Plans = {
  weight: 1,
  arbitrary: fc
    .constantFrom("PATCH", "DELETE", "PUT", "POST", "OPTIONS", "TRACE", "HEAD", "QUERY", "get", "GET")
    .map((method): Plan => ({ way: "method", method })),
};

/** The ways of an operation, the more often the more can go wrong in them. */
export const plansFor = (operation: Operation): fc.Arbitrary<Plan> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Plan>({ way: "valid" }) },
    ...bodies(operation),
    ...paths(operation),
    ...queries(operation),
    headers,
    tokens,
    methods,
  );
