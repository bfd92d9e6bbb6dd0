// Paths into an item: read, written and removed, without ever changing the item itself.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Tokens } from "./tokens.ts";
import type { Item } from "./values.ts";

/** What a request gives its expressions: names for `#`, values for `:`. */
export type Bound = {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, AttributeValue>>;
};
export type Path = readonly (string | number)[];

/** A write through something that is not there, or is of another kind. */
export class BadPath extends Error {}

export const pathFrom = (tokens: Tokens): Path => {
  const steps: (string | number)[] = [tokens.take()];
  for (;;) {
    if (tokens.takes(".")) steps.push(tokens.take());
    else if (tokens.takes("[")) {
      steps.push(Number(tokens.take()));
      tokens.need("]");
    } else return steps;
  }
};

/** The path with its own names. */
export const named = (path: Path, { names }: Bound): Path =>
  path.map((step) => {
    if (typeof step === "number" || !step.startsWith("#")) return step;
    const name = names[step];
    if (name === undefined) throw new Error(`Nobody says what ${step} is.`);
    return name;
  });

export const valueAt = (item: Item | undefined, path: Path): AttributeValue | undefined => {
  let value: AttributeValue | undefined = { M: item ?? {} };
  for (const step of path) value = typeof step === "number" ? value?.L?.[step] : value?.M?.[step];
  return value;
};

const inList = (list: readonly AttributeValue[], at: number, changed: AttributeValue | undefined) => {
  const copy = [...list];
  if (changed === undefined) copy.splice(at, 1);
  else copy.splice(Math.min(at, copy.length), 1, changed);
  return copy;
};

const without = (map: Item, name: string): Item => {
  const { [name]: _, ...rest } = map;
  return rest;
};

const within = (
  value: AttributeValue | undefined,
  [step, ...rest]: Path,
  change: AttributeValue | undefined,
): AttributeValue => {
  if (typeof step === "number" && value?.L) {
    const inner = rest.length === 0 ? change : within(value.L[step], rest, change);
    return { L: inList(value.L, step, inner) };
  }
  if (typeof step !== "string" || !value?.M) throw new BadPath("The path leads nowhere.");
  if (rest.length > 0) return { M: { ...value.M, [step]: within(value.M[step], rest, change) } };
  return { M: change === undefined ? without(value.M, step) : { ...value.M, [step]: change } };
};

/** The item with another value at a path; undefined removes what is there. */
export const changedAt = (item: Item, path: Path, change: AttributeValue | undefined): Item =>
  within({ M: item }, path, change).M ?? {};
