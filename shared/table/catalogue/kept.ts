// Records with a version and a history: read with both, and changed by one write on the version that was seen.
import * as z from "zod";
import { canonical } from "../../canonical.ts";
import { changedFields } from "../../records/catalogue/differences.ts";
import { Change, type Kept, mostChanges, type NewChange } from "../../records/catalogue/kept.ts";
import { getItem, type Key, toAttributes, updateItem } from "../client.ts";
import { fromItem, type Item, schemaVersion, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";

// What was written before records had versions has the first one, and no history.
const Keeping = z.object({ version: z.int().positive().default(1), history: z.array(Change).default([]) });

/** Reads an item as a record with its version and history. */
export const keptIn =
  <S extends z.ZodType>(schema: S) =>
  (item: Item): Kept<z.infer<S>> => ({ record: fromItem(schema, item), ...fromItem(Keeping, item) });

/** The record under a key, read consistently; null where there is none. */
export const readKept = async <S extends z.ZodType>(
  key: Key,
  schema: S,
): Promise<Kept<z.infer<S>> | null> => {
  const { Item: item } = await getItem(key, true);
  return item === undefined ? null : keptIn(schema)(item);
};

/** For writes that have rules of their own: whoever read the record before them has seen an old one. */
export const nextVersion = {
  expression: "#version = if_not_exists(#version, :first) + :one",
  names: { "#version": "version" },
  values: { ":first": 1, ":one": 1 },
} as const;

type Fields = Record<string, unknown>;
type Wanted<T> = {
  seen: Kept<T> | null;
  after: T;
  /** The record as its fields are named in the history. */
  named?: (record: T) => Fields;
};

const isThere = (fields: Fields, name: string): boolean => fields[name] !== undefined;

const same = (before: Fields, after: Fields, name: string): boolean =>
  isThere(before, name) === isThere(after, name) && canonical(before[name]) === canonical(after[name]);

/** `SET` and `REMOVE` of exactly the fields that differ, so that what others write beside them stays. */
const updateOf = (before: Fields, after: Fields, keeping: Fields) => {
  const differs = Object.keys({ ...before, ...after }).filter((name) => !same(before, after, name));
  const gone = differs.filter((name) => !isThere(after, name));
  const set = setAll({ ...Object.fromEntries(differs.map((name) => [name, after[name]])), ...keeping });
  const removed = gone.map((_, at) => `#r${at}`).join(", ");
  return {
    expression: gone.length > 0 ? `${set.expression} REMOVE ${removed}` : set.expression,
    names: { ...set.names, ...Object.fromEntries(gone.map((name, at) => [`#r${at}`, name])) },
    values: set.values,
  };
};

const onlyOn = (seen: Kept<unknown> | null) => {
  if (seen === null) return { ConditionExpression: "attribute_not_exists(pk)", names: {}, values: {} };
  const unversioned = seen.version === 1 ? "attribute_not_exists(#version) OR " : "";
  return {
    ConditionExpression: `attribute_exists(pk) AND (${unversioned}#version = :seen)`,
    names: { "#version": "version" },
    values: { ":seen": seen.version },
  };
};

const isMine = (old: Item | undefined, { id }: NewChange): boolean =>
  old !== undefined && fromItem(Keeping, old).history.at(-1)?.id === id;

const written = <T extends Fields>(
  { seen, after, named = (record) => record }: Wanted<T>,
  change: NewChange,
) => {
  const version = (seen?.version ?? 0) + 1;
  // Everything about a new record is new: naming its fields would say nothing.
  const fields = seen === null ? [] : changedFields(named(seen.record), named(after));
  const history = [...(seen?.history ?? []), { ...change, version, fields }].slice(-mostChanges);
  return { record: after, version, history };
};

/**
 * Replaces a record that was seen (null: there was none); null where it has changed since. What is the same already is
 * not written.
 */
export const replaceKept = async <T extends Fields>(
  key: Key,
  wanted: Wanted<T>,
  change: NewChange,
): Promise<Kept<T> | null> => {
  const { seen, after } = wanted;
  if (seen !== null && canonical(seen.record) === canonical(after)) return seen;
  const next = written(wanted, change);
  const { version, history } = next;
  const update = updateOf(seen?.record ?? {}, after, { schemaVersion, version, history });
  const { ConditionExpression, names, values } = onlyOn(seen);
  const result = await conditionally(
    updateItem(key, {
      UpdateExpression: update.expression,
      ConditionExpression,
      ExpressionAttributeNames: { ...update.names, ...names },
      ExpressionAttributeValues: { ...update.values, ...toAttributes(values) },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  // A write whose answer was lost is met by its own retry.
  return result.ok || isMine(result.old, change) ? next : null;
};
