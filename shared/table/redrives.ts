// The record of each time that dead letters were put back by hand: what, why, how many, and whether it was finished.
import * as z from "zod";
import { Instant } from "../kinds.ts";
import { putItem, query, toAttributes } from "./client.ts";
import { fromItem, toItem } from "./codec.ts";
import { keys } from "./keys.ts";

/** One line of 3 to 500 characters that a colleague understands later. */
export const Reason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u);

/** Who did it is not kept: the reason is for the next colleague, not for a register of colleagues. */
export const Redrive = z.object({
  id: z.string().min(1).max(40),
  queue: z.string().min(1).max(80),
  reason: Reason,
  at: Instant,
  /** How many were put back, known when it was completed. */
  count: z.int().min(0),
  /** Null while it runs, and for ever where it was killed. */
  completedAt: Instant.nullable(),
});
export type Redrive = z.infer<typeof Redrive>;

export type Redrives = {
  /** Writes the record, or over the one with the same `at` and `id`. */
  put(redrive: Redrive): Promise<void>;
  /** The latest, newest first. */
  latest(limit: number): Promise<Redrive[]>;
};

export const open = (): Redrives => ({
  put: async (redrive) => {
    await putItem({ Item: toItem(keys.redrive(redrive.at, redrive.id), redrive) });
  },
  latest: async (limit) => {
    const answer = await query({
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: toAttributes({ ":pk": keys.redrive("", "").pk, ":prefix": "REDRIVE#" }),
      ScanIndexForward: false,
      Limit: limit,
    });
    return (answer.Items ?? []).map((item) => fromItem(Redrive, item));
  },
});
