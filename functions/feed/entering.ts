// Entering a case into the feeds: every move it remembers that one of them lacks.
import type { Instant } from "../../shared/kinds.ts";
import type { Case, Granted } from "../../shared/ports.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { movesByFeed } from "../../shared/records/feed/feeds.ts";

export const enteringUses = { feeds: ["enter"] } as const;

/** Answers how many entries that made; of a case that every feed has got already, none. */
export const enterCase = async (
  found: Case,
  around: { directory: Directory; now: Instant },
  { feeds }: Granted<typeof enteringUses>,
): Promise<number> => {
  const ref = found.record.event.case;
  let entered = 0;
  for (const { feed, moves } of movesByFeed(found, around))
    entered += await feeds.enter(feed, { ref, moves }, around.now);
  return entered;
};
