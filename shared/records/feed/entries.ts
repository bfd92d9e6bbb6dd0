// The change feeds: whose they are, what stands in them, and how they are read.
import * as z from "zod";
import { Instant, line } from "../../kinds.ts";
import { ActorKind, CaseRef } from "../case.ts";

/**
 * One list of events. `id` is the organisation number of an owner of libraries, the county's number, the vendor's id.
 * Three kinds, because one body may read in more than one capacity, and each has a reach of its own.
 */
export type Feed = { of: "owner" | "county" | "vendor"; id: string };

/** One event at its position, 1, 2, 3 …; nothing of what people wrote, and nobody's name. */
export const FeedEntry = z
  .object({
    position: z.int().positive(),
    id: line(40).describe("The event's own id, the same in every feed"),
    type: line(60),
    at: Instant,
    case: CaseRef,
    version: z.int().positive().describe("The case's version that the event led to"),
    actor: ActorKind,
  })
  .meta({ id: "Event" });
export type FeedEntry = z.infer<typeof FeedEntry>;

/** `after` null: from the oldest that is kept. */
export type FeedWish = { after: number | null; limit: number };

/** `last` is where to go on from. */
export type FeedPage = { items: FeedEntry[]; last: number; more: boolean };
