// Conditions: parsed once, then asked of an item with the names and values of a request.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type Bound, named, pathFrom, valueAt } from "./paths.ts";
import { listed, type Tokens, tokensOf } from "./tokens.ts";
import { beginsWith, has, type Item, isEqual, ordered, sizeOf } from "./values.ts";

type On<T> = (item: Item | undefined, bound: Bound) => T;
export type Operand = On<AttributeValue | undefined>;
export type Condition = On<boolean>;

export const placeholder =
  (name: string): Operand =>
  (_, { values }) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nobody says what ${name} is.`);
    return value;
  };

const attribute = (tokens: Tokens): Operand => {
  const path = pathFrom(tokens);
  return (item, bound) => valueAt(item, named(path, bound));
};

const operand = (tokens: Tokens): Operand => {
  if (tokens.peek().startsWith(":")) return placeholder(tokens.take());
  if (!tokens.takes("size")) return attribute(tokens);
  tokens.need("(");
  const inner = attribute(tokens);
  tokens.need(")");
  return (item, bound) => sizeOf(inner(item, bound));
};

type Values = readonly (AttributeValue | undefined)[];
const functions: Readonly<Record<string, (values: Values) => boolean>> = {
  attribute_exists: ([value]) => value !== undefined,
  attribute_not_exists: ([value]) => value === undefined,
  attribute_type: ([value, type]) => value !== undefined && type?.S !== undefined && type.S in value,
  begins_with: ([whole, part]) => beginsWith(whole, part),
  contains: ([whole, part]) => has(whole, part),
};

const comparisons: Readonly<Record<string, (values: Values) => boolean>> = {
  "=": ([one, other]) => isEqual(one, other),
  // Why so: of something that is not there nothing is known, but that it is not equal.
  "<>": ([one, other]) => !isEqual(one, other),
  "<": ([one, other]) => (ordered(one, other) ?? 0) < 0,
  "<=": ([one, other]) => (ordered(one, other) ?? 1) <= 0,
  ">": ([one, other]) => (ordered(one, other) ?? 0) > 0,
  ">=": ([one, other]) => (ordered(one, other) ?? -1) >= 0,
};

const call = (tokens: Tokens, test: (values: Values) => boolean): Condition => {
  tokens.take();
  tokens.need("(");
  const given = listed(tokens, () => operand(tokens));
  tokens.need(")");
  return (item, bound) => test(given.map((one) => one(item, bound)));
};

const between = (tokens: Tokens, left: Operand): Condition => {
  const low = operand(tokens);
  tokens.need("AND");
  const high = operand(tokens);
  return (item, bound) => {
    const value = left(item, bound);
    return (ordered(value, low(item, bound)) ?? -1) >= 0 && (ordered(value, high(item, bound)) ?? 1) <= 0;
  };
};

const oneOf = (tokens: Tokens, left: Operand): Condition => {
  tokens.need("(");
  const all = listed(tokens, () => operand(tokens));
  tokens.need(")");
  return (item, bound) => all.some((one) => isEqual(left(item, bound), one(item, bound)));
};

const comparison = (tokens: Tokens): Condition => {
  const left = operand(tokens);
  if (tokens.takes("BETWEEN")) return between(tokens, left);
  if (tokens.takes("IN")) return oneOf(tokens, left);
  const sign = tokens.take();
  const compare = comparisons[sign];
  if (!compare) throw new Error(`"${sign}" compares nothing.`);
  const right = operand(tokens);
  return (item, bound) => compare([left(item, bound), right(item, bound)]);
};

const simple = (tokens: Tokens): Condition => {
  if (tokens.takes("NOT")) {
    const inner = simple(tokens);
    return (item, bound) => !inner(item, bound);
  }
  if (tokens.takes("(")) {
    const inner = anyOf(tokens);
    tokens.need(")");
    return inner;
  }
  const test = functions[tokens.peek().toLowerCase()];
  return test ? call(tokens, test) : comparison(tokens);
};

const joined = (tokens: Tokens, word: string, part: (tokens: Tokens) => Condition): Condition[] => {
  const parts = [part(tokens)];
  while (tokens.takes(word)) parts.push(part(tokens));
  return parts;
};

const allOf = (tokens: Tokens): Condition => {
  const parts = joined(tokens, "AND", simple);
  return (item, bound) => parts.every((part) => part(item, bound));
};

function anyOf(tokens: Tokens): Condition {
  const parts = joined(tokens, "OR", allOf);
  return (item, bound) => parts.some((part) => part(item, bound));
}

const parsed = new Map<string, Condition>();

/** The condition of an expression. */
export const conditionOf = (expression: string): Condition => {
  const known = parsed.get(expression);
  if (known) return known;
  const tokens = tokensOf(expression);
  const condition = anyOf(tokens);
  if (tokens.peek() !== "") throw new Error(`"${tokens.peek()}" has no place in ${expression}`);
  parsed.set(expression, condition);
  return condition;
};
