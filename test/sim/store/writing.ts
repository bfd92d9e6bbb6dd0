// What writes: one item, or several together, each under its condition.
import { isDeepStrictEqual } from "node:util";
import type {
  PutItemCommandInput,
  TransactWriteItem,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { indexUnits, tableUnits } from "./capacity.ts";
import { conditionOf } from "./conditions.ts";
import { BadPath, type Bound } from "./paths.ts";
import { indexed, indexPlace } from "./reading.ts";
import { cancelled, conditionFailed, type Reason, refused } from "./refusals.ts";
import { keyOf } from "./rows.ts";
import type { Stored } from "./stored.ts";
import { touchedBy, updated } from "./updates.ts";
import type { Item } from "./values.ts";

/** One write: where, under which condition, and what stands there afterwards (undefined: nothing). */
type Write = {
  key: Item;
  holds: (before: Item | undefined) => boolean;
  after: (before: Item | undefined) => Item | undefined;
  tellsOld: boolean;
};

type Conditional = {
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Bound["values"] | undefined;
  ReturnValuesOnConditionCheckFailure?: string | undefined;
};

const boundOf = (input: Conditional): Bound => ({
  names: input.ExpressionAttributeNames ?? {},
  values: input.ExpressionAttributeValues ?? {},
});

const conditional = (input: Conditional) => {
  const { ConditionExpression: text } = input;
  const condition = text === undefined ? undefined : conditionOf(text);
  return {
    holds: (before: Item | undefined) => condition?.(before, boundOf(input)) ?? true,
    tellsOld: input.ReturnValuesOnConditionCheckFailure === "ALL_OLD",
  };
};

type Putting = Pick<PutItemCommandInput, "Item"> & Conditional;
type Updating = Pick<UpdateItemCommandInput, "Key" | "UpdateExpression"> & Conditional;

const put = (input: Putting): Write => {
  const item = input.Item ?? {};
  return { key: item, after: () => item, ...conditional(input) };
};

const update = (input: Updating): Write => ({
  key: input.Key ?? {},
  after: (before) => updated(before ?? input.Key ?? {}, input.UpdateExpression ?? "", boundOf(input)),
  ...conditional(input),
});

const placeIn = (item: Item | undefined): string | undefined => {
  const row = item && indexed(item);
  return row && [row["dueFor"]?.S, indexPlace(row)].join("\u0000");
};

/** Units of a write; together with others the table's own arm counts twice. */
const unitsOf = (before: Item | undefined, after: Item | undefined, times: number): number =>
  times * tableUnits(before, after) + indexUnits(placeIn(before), placeIn(after));

const inIndex = ({ index }: Stored, before: Item | undefined, after: Item | undefined): void => {
  const [left, entered] = [before && indexed(before), after && indexed(after)];
  if (placeIn(before) === placeIn(after)) return;
  if (left) index.write(left["dueFor"]?.S ?? "", indexPlace(left), undefined);
  if (entered) index.write(entered["dueFor"]?.S ?? "", indexPlace(entered), entered);
};

/** Writes an item, or takes it away; the stream tells of it where it is another one than before. */
export const commit = (stored: Stored, key: Item, after: Item | undefined): void => {
  const { pk, sk } = keyOf(key);
  const before = stored.table.read(pk, sk);
  stored.table.write(pk, sk, after);
  inIndex(stored, before, after);
  if (!isDeepStrictEqual(before, after)) stored.changed(before, after);
};

/** What a write makes of an item, or why it does not: a condition that fails, or an update that does not fit. */
const outcome = (write: Write, before: Item | undefined) => {
  if (!write.holds(before)) return { failed: "ConditionalCheckFailed" } as const;
  try {
    return { after: write.after(before) };
  } catch (error) {
    if (error instanceof BadPath) return { failed: "ValidationError" } as const;
    throw error;
  }
};

const alone = (stored: Stored, write: Write) => {
  const { pk, sk } = keyOf(write.key);
  const before = stored.table.read(pk, sk);
  const { failed, after } = outcome(write, before);
  if (failed === "ValidationError") throw refused("ValidationException");
  if (failed) throw conditionFailed(write.tellsOld ? before : undefined);
  commit(stored, write.key, after);
  return { before, after, ConsumedCapacity: { CapacityUnits: unitsOf(before, after, 1) } };
};

export const putItem = (stored: Stored, input: PutItemCommandInput) => {
  const { ConsumedCapacity } = alone(stored, put(input));
  return { ConsumedCapacity };
};

/** Of the attributes that an update changed, as they were or are: whole ones, for the product asks for no parts. */
const touched = (item: Item | undefined, input: UpdateItemCommandInput): Item | undefined => {
  const names = touchedBy(input.UpdateExpression ?? "", boundOf(input));
  const there = names.flatMap((name) => {
    const value = item?.[name];
    return value ? [[name, value] as const] : [];
  });
  return there.length > 0 ? Object.fromEntries(there) : undefined;
};

export const updateItem = (stored: Stored, input: UpdateItemCommandInput) => {
  const { before, after, ConsumedCapacity } = alone(stored, update(input));
  const answers: Readonly<Record<string, () => Item | undefined>> = {
    ALL_NEW: () => after,
    UPDATED_OLD: () => touched(before, input),
  };
  const Attributes = answers[input.ReturnValues ?? "NONE"]?.();
  return { ...(Attributes && { Attributes }), ConsumedCapacity };
};

const partOf = ({ Put, Update }: TransactWriteItem): Write => {
  if (Put) return put(Put);
  if (Update) return update(Update);
  throw new Error("This part of a transaction is neither a put nor an update.");
};

export const transactWriteItems = (
  stored: Stored,
  { TransactItems = [] }: TransactWriteItemsCommandInput,
) => {
  const parts = TransactItems.map(partOf).map((write) => {
    const { pk, sk } = keyOf(write.key);
    const before = stored.table.read(pk, sk);
    return { write, before, ...outcome(write, before) };
  });
  const reasons = parts.map(({ write, before, failed }): Reason => {
    const old = failed === "ConditionalCheckFailed" && write.tellsOld ? before : undefined;
    return { Code: failed ?? "None", ...(old && { Item: old }) };
  });
  if (reasons.some(({ Code }) => Code !== "None")) throw cancelled(reasons);
  for (const { write, after } of parts) commit(stored, write.key, after);
  const units = parts.reduce((sum, { before, after }) => sum + unitsOf(before, after, 2), 0);
  return { ConsumedCapacity: [{ CapacityUnits: units }] };
};
