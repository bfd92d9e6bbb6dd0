// What the table holds: its rows, those of its index, and who hears of a change.
import type { Rows } from "./rows.ts";
import type { Item } from "./values.ts";

/** A change of an item, as the stream tells it. */
export type Change = { when: number; before: Item | undefined; after: Item | undefined };

export type Stored = {
  table: Rows;
  index: Rows;
  changed(before: Item | undefined, after: Item | undefined): void;
};
