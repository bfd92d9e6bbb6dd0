import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockBetween, type IpBlock, touch } from "../../../shared/ip/block.ts";
import { type Held, overlapIndex } from "../../../shared/ip/overlap.ts";
import { full } from "../../kit/full.ts";

const numRuns = full ? 2000 : 100;
const most = full ? 400 : 60;

/** Small worlds of addresses, so that ranges often meet; both versions use the same numbers. */
const aBlock = fc
  .tuple(fc.constantFrom(4 as const, 6 as const), fc.nat(200), fc.nat(40), fc.boolean())
  .map(([version, from, length, far]) => {
    const base = far && version === 6 ? 2n ** 100n : 2n ** 24n;
    return blockBetween(version, base + BigInt(from), base + BigInt(from + length));
  });

const names = (found: readonly Held<number>[]): number[] =>
  found.map(({ of }) => of).toSorted((a, b) => a - b);

const comparing = () => {
  const counted = { comparisons: 0 };
  const compare = (one: bigint, other: bigint): number => {
    counted.comparisons += 1;
    return one < other ? -1 : Number(one > other);
  };
  return { counted, compare };
};

const spaced = (at: number, step: bigint): IpBlock => {
  const start = (1n << 120n) | (BigInt(at) * step);
  return blockBetween(6, start, start | 7n);
};

describe("the overlap index", () => {
  test("finds what brute force finds, in both versions", () => {
    fc.assert(
      fc.property(
        fc.array(aBlock, { maxLength: most }),
        fc.array(aBlock, { maxLength: 10 }),
        (blocks, asked) => {
          const index = overlapIndex(blocks.map((block, of) => ({ block, of })));
          for (const block of asked) {
            const brute = blocks.flatMap((one, at) => (touch(one, block) ? [at] : []));
            expect(names(index.overlapping(block))).toEqual(brute);
          }
        },
      ),
      { numRuns },
    );
  });

  test("is empty where nothing is registered", () => {
    expect(overlapIndex([]).overlapping(spaced(0, 1n))).toEqual([]);
  });

  test.each([100, 1_000, 10_000, 100_000])(
    "among %i ranges compares as often as the logarithm says, and some per find",
    (size) => {
      const { counted, compare } = comparing();
      const wide = { block: blockBetween(6, 2n ** 119n, 2n ** 121n), of: -1 };
      const entries = Array.from({ length: size - 1 }, (_, at) => ({ block: spaced(at, 16n), of: at }));
      const index = overlapIndex([...entries, wide], compare);
      const logarithm = Math.ceil(Math.log2(size)) + 1;
      for (const [from, to] of [
        [0, 0],
        [size - 2, size - 2],
        [Math.floor(size / 2), Math.floor(size / 2) + 20],
      ] as const) {
        const block = blockBetween(6, spaced(from, 16n).start, spaced(to, 16n).end);
        counted.comparisons = 0;
        const found = index.overlapping(block).length;
        expect(found).toBeGreaterThanOrEqual(2);
        expect(found).toBeLessThanOrEqual(to - from + 2);
        expect(counted.comparisons).toBeLessThanOrEqual(logarithm + 4 * found + 2);
      }
    },
  );
});
