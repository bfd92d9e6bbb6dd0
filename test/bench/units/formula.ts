// What a call must cost at the table, from the items' real sizes: the formula that the measured units stand beside.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { itemBytes, writtenKilobytes } from "../../sim/store/item-size.ts";

export type Item = Record<string, AttributeValue>;

const dueOf = (item: Item | undefined): string | undefined =>
  item?.["dueFor"] && `${item["dueFor"].S}#${item["dueAt"]?.S}`;

/** Entries written and removed in the index `due`: none for the same place, two for a move. */
const arms = (before: Item | undefined, after: Item | undefined): number => {
  const [from, to] = [dueOf(before), dueOf(after)];
  return from === to ? 0 : Number(from !== undefined) + Number(to !== undefined);
};

export type Images = { before: Item | undefined; after: Item | undefined };

/** Units of one write: kilobytes of the larger image, twice inside a transaction, and the index's arms. */
export const writeUnits = ({ before, after }: Images, inTransaction: boolean): number => {
  const kilobytes = Math.max(1, ...[before, after].map((item) => (item ? writtenKilobytes(item) : 0)));
  return kilobytes * (inTransaction ? 2 : 1) + arms(before, after);
};

/** Units of a refused write, which are charged for what stands there and reported by nobody. */
export const refusedUnits = ({ before }: Images, inTransaction: boolean): number =>
  (before ? Math.max(1, writtenKilobytes(before)) : 1) * (inTransaction ? 2 : 1);

const blocks = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

/** Units of a read of one item; one that is missing costs as much as a small one. */
export const readUnits = (item: Item | undefined, consistent: boolean): number =>
  blocks(item ? itemBytes(item) : 0, consistent);

/** Units of a page: the sum of what it looks at, rounded once. */
export const pageUnits = (items: readonly Item[], consistent: boolean): number =>
  blocks(
    items.reduce((sum, item) => sum + itemBytes(item), 0),
    consistent,
  );
