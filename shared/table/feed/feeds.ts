// The feeds port: entered by positions, read from a position on.
import { EpochSeconds } from "../../kinds.ts";
import type { FeedsPort } from "../../ports/feeds.ts";
import { type Feed, FeedEntry, type FeedWish } from "../../records/feed/entries.ts";
import { type KeptEntry, readPage } from "../../records/feed/reading.ts";
import { query, toAttributes } from "../client.ts";
import { fromItem } from "../codec.ts";
import { keys } from "../keys.ts";
import { counterOf, enter, epochSecondsOf } from "./entering.ts";

const StoredEntry = FeedEntry.extend({
  expiresAt: EpochSeconds,
  previousExpiresAt: EpochSeconds.nullable(),
});

/** Consistently, because an entry that is not seen yet must not look like one that never was. */
const entriesAfter = async (feed: Feed, after: number, limit: number): Promise<KeptEntry[]> => {
  const { pk, prefix } = keys.feedEntries(feed);
  const answer = await query({
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
    ExpressionAttributeValues: toAttributes({
      ":pk": pk,
      ":first": keys.feedEntry(feed, after + 1).sk,
      ":last": `${prefix}~`,
    }),
    ConsistentRead: true,
    Limit: limit,
  });
  return (answer.Items ?? []).map((item) => fromItem(StoredEntry, item));
};

/** The TTL deletes within days: a reader from the beginning walks over what has ended and is still there. */
const rowsFor = async (feed: Feed, { after, limit }: FeedWish, now: EpochSeconds): Promise<KeptEntry[]> => {
  let from = after ?? 0;
  for (;;) {
    const rows = await entriesAfter(feed, from, limit + 1);
    const isOver = rows.every(({ expiresAt }) => expiresAt <= now);
    if (after !== null || !isOver || rows.length <= limit) return rows;
    from = rows.at(-1)?.position ?? from;
  }
};

/** The feeds port. */
export const open = (): FeedsPort => ({
  enter,
  read: async (feed, wish, at) => {
    const now = epochSecondsOf(at);
    const rows = await rowsFor(feed, wish, now);
    const isOver = rows.every(({ expiresAt }) => expiresAt <= now);
    return readPage({ rows, counter: isOver ? await counterOf(feed) : null }, wish, now);
  },
});
