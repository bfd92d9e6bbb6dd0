// Which of many blocks have an address in common with one: in time that grows with the logarithm of their number.
import type { IpBlock } from "./block.ts";

/** A block and whose it is. */
export type Held<T> = { block: IpBlock; of: T };

/** The answer comes in no order. */
export type OverlapIndex<T> = { overlapping(block: IpBlock): Held<T>[] };

/** Negative, zero or positive, as for sorting. */
type Compare = (one: bigint, other: bigint) => number;

const byValue: Compare = (one, other) => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** Row k holds, for each place, where the block that ends last stands among the 2^k from there on. */
const lastEnds = (ends: readonly bigint[], compare: Compare): Int32Array[] => {
  const rows = [Int32Array.from(ends, (_, at) => at)];
  for (let width = 2; width <= ends.length; width *= 2) {
    const half = rows.at(-1) ?? new Int32Array();
    rows.push(
      Int32Array.from({ length: ends.length - width + 1 }, (_, at) =>
        later(ends, compare, [half[at] ?? 0, half[at + width / 2] ?? 0]),
      ),
    );
  }
  return rows;
};

const later = (ends: readonly bigint[], compare: Compare, [one, other]: readonly [number, number]): number =>
  compare(ends[one] ?? 0n, ends[other] ?? 0n) >= 0 ? one : other;

/**
 * Blocks of one version. Those that begin too late are cut off by halving; of the rest, the one that ends last is taken
 * again and again, on both sides of the one before, until it ends too early: log n comparisons, and some per find.
 */
const ofVersion = <T>(entries: readonly Held<T>[], compare: Compare) => {
  const sorted = entries.toSorted((one, other) => compare(one.block.start, other.block.start));
  const ends = sorted.map(({ block }) => block.end);
  const rows = lastEnds(ends, compare);

  const beginUpTo = (value: bigint): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = sorted[middle]?.block.start ?? 0n;
      if (compare(start, value) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const endsLast = (from: number, to: number): number => {
    const power = 31 - Math.clz32(to - from);
    const row = rows[power] ?? new Int32Array();
    return later(ends, compare, [row[from] ?? 0, row[to - 2 ** power] ?? 0]);
  };

  return (block: IpBlock): Held<T>[] => {
    const found: Held<T>[] = [];
    const open: [number, number][] = [[0, beginUpTo(block.end)]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [from, to] = next;
      if (from === to) continue;
      const at = endsLast(from, to);
      const held = sorted[at];
      if (!held || compare(held.block.end, block.start) < 0) continue;
      found.push(held);
      open.push([from, at], [at + 1, to]);
    }
    return found;
  };
};

/** Sorts once, then answers often. `compare` is there to be counted. */
export const overlapIndex = <T>(entries: readonly Held<T>[], compare: Compare = byValue): OverlapIndex<T> => {
  const of4 = ofVersion(
    entries.filter(({ block }) => block.version === 4),
    compare,
  );
  const of6 = ofVersion(
    entries.filter(({ block }) => block.version === 6),
    compare,
  );
  return { overlapping: (block) => (block.version === 4 ? of4(block) : of6(block)) };
};
