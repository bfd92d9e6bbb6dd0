// The change feeds as consumers fill them and callers read them.
import type { Instant } from "../kinds.ts";
import type { CaseRef, Move } from "../records/case.ts";
import type { Feed, FeedPage, FeedWish } from "../records/feed/entries.ts";

export type FeedsPort = {
  /** Gives positions to those moves of a case that the feed has not got, in their order; answers how many. */
  enter(feed: Feed, of: { ref: CaseRef; moves: readonly Move[] }, now: Instant): Promise<number>;
  /** What follows a position, read consistently; null where it is kept no longer, or was never given. */
  read(feed: Feed, wish: FeedWish, now: Instant): Promise<FeedPage | null>;
};
