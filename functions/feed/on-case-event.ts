// Something happened to a case: gives it a position in the feeds of its library's owner and county, and of its vendor.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { caseEventTypes } from "../../shared/records/feed/event-types.ts";
import { movesByFeed } from "../../shared/records/feed/feeds.ts";

export const job = consumer({
  summary: "Gives events their positions in the change feeds",
  queue: "feed",
  from: "bus",
  types: caseEventTypes,
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: { clock: ["now"], directory: ["current"], cases: ["read"], feeds: ["enter"] },
}).handle(async ({ detail }, { clock, directory, cases, feeds }) => {
  // Not the event alone: every move that the case remembers and a feed lacks, so that a lost event comes with the next.
  const ref = detail.event.case;
  const found = await cases.read(ref);
  if (!found) return "done";
  const now = clock.now();
  const byFeed = movesByFeed(found, { directory: await directory.current(), now });
  for (const { feed, moves } of byFeed) await feeds.enter(feed, { ref, moves }, now);
  return "done";
});
