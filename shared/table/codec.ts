// Items in and out: what is read is parsed by the record's schema, so that a wrong item is met here and nowhere else.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type * as z from "zod";
import { type Key, toAttributes } from "./client.ts";

export type Item = Record<string, AttributeValue>;

/** The version of the item shapes written today; readers accept all versions up to it. */
export const schemaVersion = 1;

/** A record as the item under its key. */
export const toItem = (key: Key, record: Record<string, unknown>): Item =>
  toAttributes({ schemaVersion, ...record, ...key });

/** The record in an item; throws where the item does not fit its schema. */
export const fromItem = <S extends z.ZodType>(schema: S, item: Item): z.infer<S> =>
  schema.parse(unmarshall(item));

/** The item of a record that is there, else null. */
export const fromItemOrNull = <S extends z.ZodType>(schema: S, item: Item | undefined): z.infer<S> | null =>
  item === undefined ? null : fromItem(schema, item);

/** A `SET` of every given attribute, with placeholders for names and values. */
export const setAll = (attributes: Record<string, unknown>) => {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    expression: `SET ${entries.map((_, at) => `#s${at} = :s${at}`).join(", ")}`,
    names: Object.fromEntries(entries.map(([name], at) => [`#s${at}`, name])),
    values: toAttributes(Object.fromEntries(entries.map(([, value], at) => [`:s${at}`, value]))),
  };
};
