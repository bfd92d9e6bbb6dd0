// What a reader of a feed gets: what follows its position without a hole, or the word that this is kept no longer.
import type { EpochSeconds } from "../../kinds.ts";
import type { FeedEntry, FeedPage, FeedWish } from "./entries.ts";

/** An entry with its end, and the end of the one before it, which is never later. */
export type KeptEntry = FeedEntry & { expiresAt: EpochSeconds; previousExpiresAt: EpochSeconds | null };

/** The last position that was given, and the end of its entry. */
export type Counter = { last: number; newestExpiresAt: EpochSeconds };

const unbroken = (rows: readonly KeptEntry[]): readonly KeptEntry[] => {
  const hole = rows.findIndex((row, at) => at > 0 && row.position !== (rows[at - 1]?.position ?? 0) + 1);
  return hole < 0 ? rows : rows.slice(0, hole);
};

const entryOf = ({ expiresAt: _, previousExpiresAt: __, ...entry }: KeptEntry): FeedEntry => entry;

/**
 * What comes at once after the wished position. A query may see the entry of a transaction before that of an earlier
 * one; then the page ends there, and the rest comes with the next reading.
 */
const pageOf = (kept: readonly KeptEntry[], { after, limit }: FeedWish): Omit<FeedPage, "more"> => {
  const items = unbroken(kept).slice(0, limit).map(entryOf);
  return { items, last: items.at(-1)?.position ?? after ?? 0 };
};

const nothingAfter = (counter: Counter | null, { after }: FeedWish, now: EpochSeconds): FeedPage | null => {
  const last = counter?.last ?? 0;
  if (after === null || after === last) return { items: [], last, more: false };
  // The newest is kept, and is not to be seen: its transaction is on its way.
  const isComing = after < last && counter !== null && counter.newestExpiresAt > now;
  return isComing ? { items: [], last: after, more: true } : null;
};

/**
 * A page from up to `limit` + 1 entries found after the wished position, oldest first; or null where something that
 * followed it is kept no longer, or the position was never given. `counter` matters only where nothing kept was found.
 */
export const readPage = (
  { rows, counter }: { rows: readonly KeptEntry[]; counter: Counter | null },
  wish: FeedWish,
  now: EpochSeconds,
): FeedPage | null => {
  const kept = rows.filter(({ expiresAt }) => expiresAt > now);
  const [first] = kept;
  if (!first) return rows.length === 0 || wish.after === null ? nothingAfter(counter, wish, now) : null;
  if (wish.after === null || first.position === wish.after + 1) {
    const page = pageOf(kept, wish);
    return { ...page, more: rows.length > wish.limit || kept.length > page.items.length };
  }
  const isComing = rows.length === kept.length && (first.previousExpiresAt ?? 0) > now;
  return isComing ? { items: [], last: wish.after, more: true } : null;
};
