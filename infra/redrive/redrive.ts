// `npm run redrive -- QUEUE --reason "…"`: puts dead letters back into their queue, or lists them with their reasons.
import { jobs } from "../../functions/jobs.ts";
import { open as openIds } from "../../shared/ids.ts";
import type { AnyJob } from "../../shared/queue/job.ts";
import { open as openRedrives } from "../../shared/table/redrives.ts";
import { main, say } from "../import/terminal.ts";
import { commandLine } from "./command-line.ts";
import { type Letter, type Letters, openLetters, shown } from "./letters.ts";
import { putBackAll } from "./put-back.ts";
import { findTarget } from "./target.ts";

/** Pipe and schedules have dead letters too, but nothing to put back: the sweeper and the next turn do their work. */
const queues = Object.values<AnyJob>(jobs).flatMap((job) => (job.kind === "consumer" ? [job.queue] : []));

/** Shows up to `max` letters and lets go of them again. */
const list = async (letters: Letters, max: number): Promise<void> => {
  const seen: Letter[] = [];
  for (let batch = await letters.take(max); batch.length > 0; ) {
    seen.push(...batch);
    batch = seen.length < max ? await letters.take(max - seen.length) : [];
  }
  for (const letter of seen) say(shown(letter));
  await Promise.all(seen.map((letter) => letters.release(letter)));
  say(`Dead letters of the queue: ${seen.length}.`);
};

await main(async () => {
  const { queue, reason, max, stage: named } = commandLine(process.argv.slice(2), queues);
  const { sqs, stage } = await findTarget(named, reason !== null);
  const letters = await openLetters(sqs, stage, queue);
  if (reason === null) {
    await list(letters, max);
    return 0;
  }
  const redrives = openRedrives();
  const run = { queue, reason, max, letters, redrives, ids: openIds(), now: () => Date.now() };
  const count = await putBackAll(run);
  say(count === 0 ? `No dead letters of ${queue}.` : `${count} put back into ${queue}: ${reason}`);
  if (count === max) say("There may be more. Run it again, or with a larger --max.");
  return 0;
});
