// What the mailbox tells of its mails, put on the default bus as SES does: from where it was left, each at least once.
import * as z from "zod";
import type { Put } from "./bus.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type Stop, startLoop } from "./loop.ts";

/** How many events were put on the bus, counted from the mailbox's first. */
export const ReceiptPosition = z.object({ after: z.int().nonnegative() });

const Told = z.object({
  events: z.array(
    z.object({
      source: z.string(),
      "detail-type": z.string(),
      resources: z.array(z.string()),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.int().nonnegative(),
});

type Reading = {
  mailUrl: string;
  put: Put;
  checkpoint: Checkpoint<z.infer<typeof ReceiptPosition>>;
  failed(error: unknown): void;
};

const idleMilliseconds = 100;

/** Puts what is new on the bus and says how many events it was. */
const turnOf = ({ mailUrl, put, checkpoint }: Omit<Reading, "failed">) => {
  let after: number | undefined;
  return async (): Promise<number> => {
    after ??= (await checkpoint.read())?.after ?? 0;
    const answer = await fetch(`${mailUrl}/_events?after=${after}`);
    if (!answer.ok) throw new Error(`The mailbox answered ${answer.status}.`);
    const { events, next } = Told.parse(await answer.json());
    if (events.length === 0) return 0;
    await put("default", events);
    await checkpoint.write({ after: next });
    after = next;
    return events.length;
  };
};

/** First carries all that waits, then goes on in the background. */
export const startReceipts = async (reading: Reading): Promise<Stop> => {
  const turn = turnOf(reading);
  while ((await turn()) > 0);
  return startLoop({ turn, idleMilliseconds, failed: reading.failed });
};
