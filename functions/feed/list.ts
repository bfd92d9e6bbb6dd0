import * as z from "zod";
import { pageSize } from "../../shared/http/lists.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { wholeNumber } from "../../shared/kinds.ts";
import { FeedEntry } from "../../shared/records/feed/entries.ts";
import { capacities, covers, feedFor } from "./rules.ts";

const mostEvents = 200;

export const handler = route({
  method: "GET",
  path: "/v1/events",
  summary: "Tells what happened to the caller's cases after a position, in the order in which it was entered",
  access: ["access", "fault", "county", "vendor"],
  query: z.strictObject({
    after: wholeNumber(z.int().min(0).max(999_999_999_999))
      .optional()
      .describe(
        "The `last` of the reading before; left out, the feed is read from the oldest event it keeps",
      ),
    limit: wholeNumber(z.int().min(1).max(mostEvents)).optional(),
    as: z.enum(capacities).optional().describe("For who may read in more than one capacity"),
  }),
  returns: {
    200: z
      .object({
        items: z.array(FeedEntry).describe("Those the token covers; each position comes once"),
        last: z.int().nonnegative().describe("Where to go on from: the next `after`"),
        more: z.boolean(),
      })
      .meta({ id: "Events" }),
  },
  fails: ["feed.gone"],
  uses: { clock: ["now"], directory: ["current"], feeds: ["read"] },
}).handle(async ({ query, caller }, { clock, directory, feeds }) => {
  const feed = feedFor({ directory: await directory.current(), caller, as: query.as });
  const wish = { after: query.after ?? null, limit: query.limit ?? pageSize };
  const page = await feeds.read(feed, wish, clock.now());
  if (!page) throw new Problem("feed.gone");
  const items = page.items.filter((entry) => covers(feed, caller, entry.case.kind));
  return { status: 200, body: { ...page, items } };
});
