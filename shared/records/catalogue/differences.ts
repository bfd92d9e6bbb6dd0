// What differs between two documents, field by field, and the document that has some of it.
import * as z from "zod";
import { canonical } from "../../canonical.ts";
import { line } from "../../kinds.ts";
import { mostFields } from "./kept.ts";

/** A field by its path, `answers.homeUse.value`, with what stood there and what shall stand there. */
export const Difference = z.object({ field: line(160), before: z.json(), after: z.json() });
export type Difference = z.infer<typeof Difference>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every value of a document that is no document itself, by its path; a list is one value. */
const leavesOf = (document: Fields, prefix = ""): [string, unknown][] =>
  Object.entries(document).flatMap(([name, value]): [string, unknown][] =>
    isFields(value) ? leavesOf(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]],
  );

const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null);

/** The fields in which `after` differs, in the order of the alphabet; a missing one is null. */
export const differencesOf = (before: Fields, after: Fields): Difference[] => {
  const old = new Map(leavesOf(before));
  const now = new Map(leavesOf(after));
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .filter((field) => !same(old.get(field), now.get(field)))
    .map((field) =>
      Difference.parse({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }),
    );
};

/** The names of those fields; of very many, the parts they stand in. */
export const changedFields = (before: Fields, after: Fields): string[] => {
  const fields = differencesOf(before, after).map(({ field }) => field);
  if (fields.length <= mostFields) return fields;
  return [...new Set(fields.map((field) => field.split(".")[0] ?? field))].slice(0, mostFields);
};

const put = (document: Fields, [name = "", ...rest]: readonly string[], value: unknown): Fields => {
  const inner = document[name];
  return { ...document, [name]: rest.length === 0 ? value : put(isFields(inner) ? inner : {}, rest, value) };
};

/** The document with what the differences want; what they do not name stays. */
export const withDifferences = (document: Fields, wanted: readonly Difference[]): Fields =>
  wanted.reduce((changed, { field, after }) => put(changed, field.split("."), after), document);

/** The fields that by now hold neither what stood there when the differences were made, nor what they want. */
export const movedOn = (document: Fields, wanted: readonly Difference[]): string[] => {
  const now = new Map(leavesOf(document));
  return wanted
    .filter(({ field, before, after }) => !same(now.get(field), before) && !same(now.get(field), after))
    .map(({ field }) => field);
};
