// The rows of the table and of its index, as they are now and as a replica that lags behind still sees them.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "./values.ts";

export type Key = { pk: string; sk: string };

/** A row of any partition: its place in the order, and what stands there. */
export type Row = { at: string; item: Item };

// No replica lags longer than this behind what was written.
export const longestLagMilliseconds = 2000;

type Written = { at: string; before: Item | undefined; when: number };
type Partition = { rows: Row[]; written: Written[] };

const text = (value: AttributeValue | undefined): string => value?.S ?? "";

export const keyOf = (item: Item): Key => ({ pk: text(item["pk"]), sk: text(item["sk"]) });

/** Where the first row at or after a place is. */
const positionOf = (rows: readonly Row[], place: string): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.at ?? "") < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const put = (rows: Row[], at: string, item: Item | undefined): void => {
  const position = positionOf(rows, at);
  const found = rows[position]?.at === at ? 1 : 0;
  rows.splice(position, found, ...(item ? [{ at, item }] : []));
};

/** Partitions of rows in order; `now` is the world's time in milliseconds. */
export const openRows = (now: () => number) => {
  const partitions = new Map<string, Partition>();

  const partition = (pk: string): Partition => {
    const known = partitions.get(pk) ?? { rows: [], written: [] };
    partitions.set(pk, known);
    return known;
  };

  const read = (pk: string, at: string): Item | undefined => {
    const rows = partitions.get(pk)?.rows ?? [];
    const row = rows[positionOf(rows, at)];
    return row?.at === at ? row.item : undefined;
  };

  const write = (pk: string, at: string, item: Item | undefined): void => {
    const { rows, written } = partition(pk);
    const when = now();
    written.push({ at, before: read(pk, at), when });
    while ((written[0]?.when ?? when) < when - longestLagMilliseconds) written.shift();
    put(rows, at, item);
  };

  /** The rows as they were so many milliseconds ago, on a replica that has not heard of what came after. */
  const seen = (pk: string, lag: number): readonly Row[] => {
    const known = partitions.get(pk);
    if (!known) return [];
    const unheard = lag > 0 ? known.written.filter(({ when }) => when > now() - lag) : [];
    if (unheard.length === 0) return known.rows;
    const rows = [...known.rows];
    for (const { at, before } of unheard.toReversed()) put(rows, at, before);
    return rows;
  };

  return { read, write, seen, partitions: () => [...partitions.keys()] };
};
export type Rows = ReturnType<typeof openRows>;
