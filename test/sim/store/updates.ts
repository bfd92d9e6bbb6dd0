// Updates: parsed once, then worked out on the item as it was, and applied together.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type Operand, placeholder } from "./conditions.ts";
import { BadPath, type Bound, changedAt, named, type Path, pathFrom, valueAt } from "./paths.ts";
import { listed, type Tokens, tokensOf } from "./tokens.ts";
import type { Item } from "./values.ts";

type Change = { path: Path; value: Operand | null };

const number = (value: AttributeValue | undefined): number => {
  if (value?.N === undefined) throw new BadPath("This is no number.");
  return Number(value.N);
};

/** A value that must be there: what is read from a missing attribute stops the update. */
const there = (value: AttributeValue | undefined): AttributeValue => {
  if (value === undefined) throw new BadPath("An attribute is missing.");
  return value;
};

const pair = (tokens: Tokens): [Operand, Operand] => {
  tokens.need("(");
  const one = term(tokens);
  tokens.need(",");
  const other = term(tokens);
  tokens.need(")");
  return [one, other];
};

function term(tokens: Tokens): Operand {
  if (tokens.peek().startsWith(":")) return placeholder(tokens.take());
  if (tokens.takes("if_not_exists")) {
    const [one, other] = pair(tokens);
    return (item, bound) => one(item, bound) ?? other(item, bound);
  }
  if (tokens.takes("list_append")) {
    const [one, other] = pair(tokens);
    return (item, bound) => ({
      L: [...(there(one(item, bound)).L ?? []), ...(there(other(item, bound)).L ?? [])],
    });
  }
  const path = pathFrom(tokens);
  return (item, bound) => valueAt(item, named(path, bound));
}

const sum = (tokens: Tokens): Operand => {
  const one = term(tokens);
  const sign = ["+", "-"].find((each) => tokens.takes(each));
  if (sign === undefined) return (item, bound) => there(one(item, bound));
  const other = term(tokens);
  return (item, bound) => {
    const [left, right] = [number(one(item, bound)), number(other(item, bound))];
    return { N: String(sign === "+" ? left + right : left - right) };
  };
};

const set = (tokens: Tokens): Change => {
  const path = pathFrom(tokens);
  tokens.need("=");
  return { path, value: sum(tokens) };
};

const united = (before: AttributeValue | undefined, more: AttributeValue): AttributeValue => {
  if (more.N !== undefined) return { N: String(Number(before?.N ?? 0) + Number(more.N)) };
  return { SS: [...new Set([...(before?.SS ?? []), ...(more.SS ?? [])])].toSorted() };
};

const add = (tokens: Tokens): Change => {
  const path = pathFrom(tokens);
  const more = placeholder(tokens.take());
  const value: Operand = (item, bound) => united(valueAt(item, named(path, bound)), there(more(item, bound)));
  return { path, value };
};

const remove = (tokens: Tokens): Change => ({ path: pathFrom(tokens), value: null });

const clauses = { SET: set, ADD: add, REMOVE: remove } as const;

const changesIn = (expression: string): Change[] => {
  const tokens = tokensOf(expression);
  const changes: Change[] = [];
  while (tokens.peek() !== "") {
    const clause = Object.entries(clauses).find(([word]) => tokens.takes(word))?.[1];
    if (!clause) throw new Error(`"${tokens.peek()}" has no place in ${expression}`);
    changes.push(...listed(tokens, () => clause(tokens)));
  }
  return changes;
};

const parsed = new Map<string, Change[]>();

const changesOf = (expression: string): Change[] => {
  const changes = parsed.get(expression) ?? changesIn(expression);
  parsed.set(expression, changes);
  return changes;
};

/** The attributes that an update changes. */
export const touchedBy = (expression: string, bound: Bound): string[] =>
  changesOf(expression).map(({ path }) => String(named(path, bound)[0]));

/** The item after an update; throws `BadPath` where the update does not fit it. */
export const updated = (item: Item, expression: string, bound: Bound): Item => {
  const worked = changesOf(expression).map(({ path, value }) => ({
    path: named(path, bound),
    value: value ? value(item, bound) : undefined,
  }));
  return worked.reduce((after, { path, value }) => changedAt(after, path, value), item);
};
