import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EpochSeconds, Instant, LibraryNumber } from "../../../../shared/kinds.ts";
import { type Counter, type KeptEntry, readPage } from "../../../../shared/records/feed/reading.ts";
import { holds } from "../../../kit/holds.ts";

const second = (value: number) => EpochSeconds.parse(value);

const anEntry = (position: number, ends: number, previous: number | null): KeptEntry => ({
  position,
  id: `e${position}`,
  type: "access-request.sent",
  at: Instant.parse("2026-11-23T12:00:00.000Z"),
  case: { kind: "access-request", libraryNumber: LibraryNumber.parse("2000001"), id: "2026-fjordfilm" },
  version: position,
  actor: "system",
  expiresAt: second(ends),
  previousExpiresAt: previous === null ? null : second(previous),
});

/** A feed whose entries end at these seconds, which never go back. */
const feedOf = (ends: readonly number[]): KeptEntry[] =>
  ends.map((end, at) => anEntry(at + 1, end, ends[at - 1] ?? null));

const counterOf = (feed: readonly KeptEntry[]): Counter | null => {
  const newest = feed.at(-1);
  return newest ? { last: newest.position, newestExpiresAt: newest.expiresAt } : null;
};

/** Reads as the table would be read: what the TTL has deleted is not there. */
const read = (
  feed: readonly KeptEntry[],
  { after, limit, now, deleted = 0 }: { after: number | null; limit: number; now: number; deleted?: number },
) => {
  const there = feed.filter(({ position }) => position > (after ?? 0) && position > deleted);
  return readPage(
    { rows: there.slice(0, limit + 1), counter: counterOf(feed) },
    { after, limit },
    second(now),
  );
};

const positions = (page: ReturnType<typeof read>) => page?.items.map(({ position }) => position);

describe("a page of a feed", () => {
  const feed = feedOf([100, 100, 200, 200, 300]);

  test("is what follows the position, up to the limit, and says where to go on", () => {
    const page = read(feed, { after: 1, limit: 2, now: 0 });
    expect(positions(page)).toEqual([2, 3]);
    expect(page).toMatchObject({ last: 3, more: true });
    expect(read(feed, { after: 3, limit: 2, now: 0 })).toMatchObject({ last: 5, more: false });
    expect(JSON.stringify(page)).not.toMatch(/xpiresAt/);
  });

  test("is empty at the end, and of a feed that never had anything", () => {
    expect(read(feed, { after: 5, limit: 9, now: 0 })).toEqual({ items: [], last: 5, more: false });
    expect(read([], { after: null, limit: 9, now: 0 })).toEqual({ items: [], last: 0, more: false });
    expect(read([], { after: 0, limit: 9, now: 0 })).toEqual({ items: [], last: 0, more: false });
  });

  test("is gone where what followed has ended, whether it is deleted yet or not, or was never given", () => {
    for (const deleted of [0, 1, 2]) {
      expect(read(feed, { after: 0, limit: 9, now: 150, deleted })).toBeNull();
      expect(read(feed, { after: 1, limit: 9, now: 150, deleted })).toBeNull();
      expect(positions(read(feed, { after: 2, limit: 9, now: 150, deleted }))).toEqual([3, 4, 5]);
      expect(positions(read(feed, { after: null, limit: 9, now: 150, deleted }))).toEqual([3, 4, 5]);
    }
    expect(read(feed, { after: 4, limit: 9, now: 400, deleted: 5 })).toBeNull();
    expect(read(feed, { after: 6, limit: 9, now: 0 })).toBeNull();
  });

  test("after the last position nothing is gone, though all has ended", () => {
    expect(read(feed, { after: 5, limit: 9, now: 400, deleted: 5 })).toMatchObject({ items: [], last: 5 });
    expect(read(feed, { after: null, limit: 9, now: 400 })).toMatchObject({
      items: [],
      last: 5,
      more: false,
    });
  });

  test("waits for an entry that is not to be seen yet instead of leaving it out", () => {
    const [one, two, , four] = feed;
    const holed = [one, two, four].filter((entry) => entry !== undefined);
    const wish = { after: 0, limit: 9 };
    expect(positions(readPage({ rows: holed, counter: null }, wish, second(0)))).toEqual([1, 2]);
    const coming = { items: [], last: 2, more: true };
    const rest = holed.slice(2);
    expect(readPage({ rows: rest, counter: null }, { after: 2, limit: 9 }, second(0))).toEqual(coming);
    expect(readPage({ rows: [], counter: counterOf(feed) }, { after: 2, limit: 9 }, second(0))).toEqual(
      coming,
    );
  });
});

test("in pieces of whatever size the feed is what it is as a whole, at any moment", () => {
  const reading = fc.record({
    gaps: fc.array(fc.nat(30), { maxLength: 30 }),
    now: fc.nat(400),
    limit: fc.integer({ min: 1, max: 7 }),
    late: fc.nat(5),
  });
  holds(
    fc.property(reading, ({ gaps, now, limit, late }) => {
      const ends = gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0));
      const feed = feedOf(ends);
      const kept = feed.filter(({ expiresAt }) => expiresAt > now).map(({ position }) => position);
      const deleted = Math.max(0, feed.length - kept.length - late);
      const seen: number[] = [];
      let page = read(feed, { after: null, limit: 100, now, deleted });
      expect(positions(page)).toEqual(kept);
      const [first = feed.length + 1] = kept;
      let after = first - 1;
      do {
        page = read(feed, { after, limit, now, deleted });
        seen.push(...(positions(page) ?? []));
        after = page?.last ?? 0;
      } while (page?.more);
      expect(seen).toEqual(kept);
    }),
  );
});
