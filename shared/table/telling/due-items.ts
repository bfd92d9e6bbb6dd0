// Items of the index `due` that are no cases: found by when they are due, then read whole.
import { batchGet, query, toAttributes } from "../client.ts";
import type { Item } from "../codec.ts";

/** What else than cases waits in the index, by what it waits for. */
export type WaitsFor =
  | "receipt"
  | "digest"
  | "task"
  | "task-answered"
  | "incident"
  | "incident-notice"
  | "downtime"
  | "link"
  | "announcement";

const sameKey = (one: Item, other: Item): boolean =>
  one["pk"]?.S === other["pk"]?.S && one["sk"]?.S === other["sk"]?.S;

type Wish = { until?: string; limit: number; newestFirst?: boolean; after?: Item };

/** Up to `limit` (at most 100) items in the order of the index, and the position after them. */
export const dueItems = async (
  dueFor: WaitsFor,
  { until, limit, newestFirst = false, after }: Wish,
): Promise<{ items: Item[]; last: Item | undefined }> => {
  const answer = await query({
    IndexName: "due",
    KeyConditionExpression: `dueFor = :for${until === undefined ? "" : " AND dueAt <= :until"}`,
    ExpressionAttributeValues: toAttributes({ ":for": dueFor, ":until": until }),
    ScanIndexForward: !newestFirst,
    Limit: Math.min(limit, 100),
    ...(after && { ExclusiveStartKey: after }),
  });
  const found = answer.Items ?? [];
  const keys = found.map((item) => ({ pk: item["pk"]?.S ?? "", sk: item["sk"]?.S ?? "" }));
  const whole = keys.length === 0 ? [] : await batchGet(keys);
  const items = found
    .map((item) => whole.find((one) => sameKey(one, item)))
    .filter((item) => item !== undefined);
  return { items, last: answer.LastEvaluatedKey };
};

/** How many items are due, up to 1,000. */
export const countDue = async (dueFor: WaitsFor, until: string): Promise<number> => {
  const answer = await query({
    IndexName: "due",
    KeyConditionExpression: "dueFor = :for AND dueAt <= :until",
    ExpressionAttributeValues: toAttributes({ ":for": dueFor, ":until": until }),
    Select: "COUNT",
    Limit: 1000,
  });
  return answer.Count ?? 0;
};
