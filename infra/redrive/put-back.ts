// A redrive as one run: recorded, then letter by letter back into the queue, then recorded as completed.
import { instantAt } from "../../shared/clock.ts";
import { eachOf } from "../../shared/each-of.ts";
import type { Ports } from "../../shared/ports.ts";
import type { Redrives } from "../../shared/table/redrives.ts";
import type { Letter, Letters } from "./letters.ts";

export type Run = {
  readonly queue: string;
  readonly reason: string;
  readonly max: number;
  readonly letters: Letters;
  readonly redrives: Pick<Redrives, "put">;
  readonly ids: Ports["ids"];
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const width = 5;

/** A letter that came after the run began was put back by it, or will be put back by the next one. */
const sentBefore = async (batch: readonly Letter[], began: number, letters: Letters): Promise<Letter[]> => {
  const fresh = batch.filter(({ sentAt }) => sentAt >= began);
  await Promise.all(fresh.map((letter) => letters.release(letter)));
  return batch.filter(({ sentAt }) => sentAt < began);
};

/**
 * Puts back up to `max` letters and answers how many. Letters that come meanwhile are left, so that a message that
 * fails again does not go in circles. Run twice, or stopped half-way, it does no harm: a message that is in its queue
 * twice is handled twice, and consumers do nothing twice. An empty queue leaves no record.
 */
export const putBackAll = async (run: Run): Promise<number> => {
  const { letters, redrives, now, queue, reason } = run;
  const began = now();
  const record = { id: run.ids.next(), queue, reason, at: instantAt(began) };
  let count = 0;
  let batch = await letters.take(run.max);
  if (batch.length === 0) return 0;
  await redrives.put({ ...record, count, completedAt: null });
  try {
    while (batch.length > 0) {
      const old = await sentBefore(batch, began, letters);
      await eachOf(old, width, async (letter) => {
        await letters.putBack(letter);
        count += 1;
      });
      batch = old.length < batch.length || count >= run.max ? [] : await letters.take(run.max - count);
    }
  } finally {
    await redrives.put({ ...record, count, completedAt: instantAt(now()) });
  }
  return count;
};
