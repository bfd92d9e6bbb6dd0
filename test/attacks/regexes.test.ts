// No text makes a regular expression of ours run away: recheck follows each one's automaton, and attacks it.
import { checkSync } from "recheck";
import { expect, test } from "vitest";
import * as z from "zod";
import { nodesOf } from "../rules/syntax.ts";
import { type Source, sources } from "../rules/tree.ts";

const Literal = z.object({ type: z.literal("RegExpLiteral"), pattern: z.string(), flags: z.string() });
type Found = { path: string; pattern: string; flags: string };

const literalsIn = (file: Source): Found[] =>
  nodesOf(file).flatMap((node) => {
    const found = Literal.safeParse(node);
    return found.success ? [{ path: file.path, pattern: found.data.pattern, flags: found.data.flags }] : [];
  });

/** Quadratic, where what they read is short or is our own; nothing that a caller sends at length comes here. */
const bounded: Readonly<Record<string, string>> = {
  "^(\\S+)\\s*[-–]\\s*(\\S+)$": "a range of addresses, which its schema cuts off at some hundred characters",
  "\\{([^}]+)\\}": "the paths of our own routes",
  "\\s*\\n\\s*": "one field of a record of the register, which is fetched from one address alone",
  "<\\?xml[^>]*encoding=[\"']([^\"']+)": "the first bytes of the register",
};

const running = sources.filter(({ path }) => /^(functions|shared)\//.test(path));
const literals = [
  ...new Map(running.flatMap(literalsIn).map((one) => [`${one.pattern}/${one.flags}`, one])).values(),
];

const verdictOf = ({ pattern, flags }: Pick<Found, "pattern" | "flags">) =>
  checkSync(pattern, flags, { timeout: 20_000 });

test("every regular expression takes time in proportion to its text, or reads what is short", () => {
  expect(literals.length).toBeGreaterThan(70);
  const wrong = literals.flatMap((one) => {
    const verdict = verdictOf(one);
    const isQuadratic = verdict.status === "vulnerable" && verdict.complexity.type === "polynomial";
    const isBounded = isQuadratic && bounded[one.pattern] !== undefined;
    return verdict.status === "safe" || isBounded
      ? []
      : [`${one.path}: /${one.pattern}/ is ${verdict.status}`];
  });
  expect(wrong).toEqual([]);
}, 180_000);

test("no exception outlives its regular expression", () => {
  const patterns = literals.map(({ pattern }) => pattern);
  expect(Object.keys(bounded).filter((pattern) => !patterns.includes(pattern))).toEqual([]);
});

test("one that runs away is seen", () => {
  const planted = literalsIn({ path: "shared/a.ts", text: "export const a = /^(a+)+$/;" });
  expect(planted.map((one) => verdictOf(one).status)).toEqual(["vulnerable"]);
});
