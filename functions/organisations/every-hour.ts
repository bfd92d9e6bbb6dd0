// Rebuilds the reference, so that a change nobody told of is seen, and keeps the key that signs cursors young.
import { schedule } from "../../shared/queue/job.ts";

export const job = schedule({
  summary: "Rebuilds the reference and rotates the cursor key",
  everyMinutes: 60,
  uses: { clock: ["now"], directory: ["rebuild"], cursors: ["rotate"] },
}).handle(async ({ clock, directory, cursors }) => {
  const { rotated } = await cursors.rotate(clock.now());
  const built = await directory.rebuild();
  return { ...built, rotated: rotated ? 1 : 0 };
});
