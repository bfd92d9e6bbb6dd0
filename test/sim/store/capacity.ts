// Capacity units by DynamoDB's own rules (developer guide, "read and write operations").
import { itemBytes } from "./item-size.ts";
import type { Item } from "./values.ts";

const readKilobytes = 4;

const blocks = (bytes: number, kilobytes: number): number =>
  Math.max(1, Math.ceil(bytes / (kilobytes * 1024)));

const bytesOf = (item: Item | undefined): number => (item ? itemBytes(item) : 0);

/** Units of reading so many bytes at once. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  blocks(bytes, readKilobytes) * (consistent ? 1 : 0.5);

export const itemsBytes = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + itemBytes(item), 0);

/** The larger of an item before and after is charged. */
export const tableUnits = (before: Item | undefined, after: Item | undefined): number =>
  blocks(Math.max(bytesOf(before), bytesOf(after)), 1);

/** An index is charged for what enters and what leaves it; a row that stays as it is costs nothing. */
export const indexUnits = (before: string | undefined, after: string | undefined): number => {
  if (before === after) return 0;
  return (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1);
};
