// Pages of a list: one Query each, and the position after it.
import type { Page, PageWish } from "../ports/pages.ts";
import { query } from "./client.ts";
import type { Item } from "./codec.ts";

type Range = { pk: string; prefix: string; newestFirst?: boolean; consistent?: boolean };

/** Items of one partition whose sort key begins with `prefix`; `read` returns null for an item that is no row of the list. */
export const page = async <T>(
  { pk, prefix, newestFirst = false, consistent = false }: Range,
  { limit, after }: PageWish,
  read: (item: Item) => T | null,
): Promise<Page<T>> => {
  const answer = await query({
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: prefix } },
    ScanIndexForward: !newestFirst,
    ConsistentRead: consistent,
    Limit: limit,
    ...(after !== null && { ExclusiveStartKey: { pk: { S: pk }, sk: { S: after } } }),
  });
  const rows = (answer.Items ?? []).map(read);
  return {
    items: rows.filter((row) => row !== null),
    after: answer.LastEvaluatedKey?.["sk"]?.S ?? null,
  };
};

/** Every item of a partition below a prefix, however many pages that takes; for maintenance, never for a caller. */
export const everything = async <T>(range: Range, read: (item: Item) => T): Promise<T[]> => {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const next: Page<T> = await page(range, { limit: 1000, after }, read);
    rows.push(...next.items);
    after = next.after;
  } while (after !== null);
  return rows;
};

type Stretch = { pk: string; first: string; last: string };

/** Every item of a partition from one sort key to another, both included: one Query for each MB. */
export const between = async ({ pk, first, last }: Stretch): Promise<Item[]> => {
  const items: Item[] = [];
  let after: Item | undefined;
  do {
    const answer = await query({
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
      ExpressionAttributeValues: { ":pk": { S: pk }, ":first": { S: first }, ":last": { S: last } },
      ...(after && { ExclusiveStartKey: after }),
    });
    items.push(...(answer.Items ?? []));
    after = answer.LastEvaluatedKey;
  } while (after);
  return items;
};
