// The whole matrix: one row for each operation of the contract.
import type { Row, Rows } from "./row.ts";
import { access } from "./rows/access.ts";
import { catalogue } from "./rows/catalogue.ts";
import { faults } from "./rows/faults.ts";
import { links } from "./rows/links.ts";
import { open } from "./rows/open.ts";
import { running } from "./rows/running.ts";
import { telling } from "./rows/telling.ts";

export const rows: Rows = { ...access, ...catalogue, ...faults, ...links, ...open, ...running, ...telling };

/** The row of an operation; without one its call cannot be made. */
export const rowOf = (id: string): Row => {
  const row = rows[id];
  if (!row) throw new Error(`The operation ${id} has no row.`);
  return row;
};
