// What reads: one item, several, and a range of the table or of its index.
import type {
  BatchGetItemCommandInput,
  GetItemCommandInput,
  QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import { itemsBytes, readUnits } from "./capacity.ts";
import { conditionOf } from "./conditions.ts";
import { keyOf, type Row } from "./rows.ts";
import type { Stored } from "./stored.ts";
import type { Item } from "./values.ts";

/** How many milliseconds behind the replica is that an eventual read meets. */
export type Lag = () => number;

const consumed = (CapacityUnits: number) => ({ CapacityUnits });

const one = (stored: Stored, key: Item, lag: number): Item | undefined => {
  const { pk, sk } = keyOf(key);
  if (lag === 0) return stored.table.read(pk, sk);
  return stored.table.seen(pk, lag).find(({ at }) => at === sk)?.item;
};

export const getItem = (stored: Stored, { Key = {}, ConsistentRead }: GetItemCommandInput, lag: Lag) => {
  const consistent = ConsistentRead === true;
  const Item = one(stored, Key, consistent ? 0 : lag());
  return {
    ...(Item && { Item }),
    ConsumedCapacity: consumed(readUnits(Item ? itemsBytes([Item]) : 0, consistent)),
  };
};

export const batchGetItem = (stored: Stored, { RequestItems = {} }: BatchGetItemCommandInput, lag: Lag) => {
  const answers = Object.entries(RequestItems).map(([table, { Keys = [] }]) => {
    const found = Keys.map((key) => one(stored, key, lag()));
    const units = found.reduce((sum, item) => sum + readUnits(item ? itemsBytes([item]) : 0, false), 0);
    return { table, items: found.filter((item) => item !== undefined), units };
  });
  return {
    Responses: Object.fromEntries(answers.map(({ table, items }) => [table, items])),
    UnprocessedKeys: {},
    ConsumedCapacity: answers.map(({ units }) => consumed(units)),
  };
};

/** A row of the index has only its keys. */
export const indexed = ({ pk, sk, dueFor, dueAt }: Item): Item | undefined =>
  pk && sk && dueFor?.S !== undefined && dueAt?.S !== undefined ? { pk, sk, dueFor, dueAt } : undefined;

/** Rows of an index with the same sort key stand in an order of their own: here by the table's key. */
export const indexPlace = (item: Item): string => {
  const { pk, sk } = keyOf(item);
  return [item["dueAt"]?.S ?? "", pk, sk].join("\u0000");
};

const partitionKey = /^\s*([#\w]+)\s*=\s*(:\w+)/;

const partitionOf = ({ KeyConditionExpression = "", ExpressionAttributeValues = {} }: QueryCommandInput) =>
  ExpressionAttributeValues[partitionKey.exec(KeyConditionExpression)?.[2] ?? ""]?.S ?? "";

/** Rows after a key that was answered before, in the query's direction. */
const after = (
  rows: readonly Row[],
  start: Item,
  { forward, index }: { forward: boolean; index: boolean },
) => {
  const place = index ? indexPlace(start) : keyOf(start).sk;
  return rows.filter(({ at }) => (forward ? at > place : at < place));
};

/** The most that one answer holds, in bytes. */
const mostBytes = 1024 * 1024;

const pageOf = (rows: readonly Row[], limit: number): { page: Item[]; more: boolean } => {
  const page: Item[] = [];
  let bytes = 0;
  for (const { item } of rows) {
    if (page.length >= limit || bytes > mostBytes) break;
    page.push(item);
    bytes += itemsBytes([item]);
  }
  // Why a full page has a next one even where nothing follows: the table does not look further.
  return { page, more: page.length >= limit || page.length < rows.length };
};

const lastKey = (item: Item | undefined, index: boolean): Item | undefined => {
  const { pk, sk } = item ?? {};
  if (!item || !pk || !sk) return undefined;
  return index ? indexed(item) : { pk, sk };
};

export const query = (stored: Stored, input: QueryCommandInput, lag: Lag) => {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = input;
  const [index, consistent] = [input.IndexName !== undefined, input.ConsistentRead === true];
  const forward = input.ScanIndexForward !== false;
  const rows = (index ? stored.index : stored.table).seen(partitionOf(input), consistent ? 0 : lag());
  const fits = conditionOf(input.KeyConditionExpression ?? "");
  const inRange = rows.filter(({ item }) => fits(item, { names, values }));
  const turned = forward ? inRange : inRange.toReversed();
  const left = input.ExclusiveStartKey ? after(turned, input.ExclusiveStartKey, { forward, index }) : turned;
  const { page, more } = pageOf(left, input.Limit ?? Number.POSITIVE_INFINITY);
  const LastEvaluatedKey = more ? lastKey(page.at(-1), index) : undefined;
  return {
    ...(input.Select === "COUNT" ? {} : { Items: page }),
    Count: page.length,
    ScannedCount: page.length,
    ...(LastEvaluatedKey && { LastEvaluatedKey }),
    ConsumedCapacity: consumed(readUnits(itemsBytes(page), consistent)),
  };
};
