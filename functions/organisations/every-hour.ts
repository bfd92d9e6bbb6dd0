// Rebuilds the reference, so that a change nobody told of is seen, and keeps the keys of cursors and links young.
import { schedule } from "../../shared/queue/job.ts";

export const job = schedule({
  summary: "Rebuilds the reference and rotates the keys of cursors and links",
  everyMinutes: 60,
  uses: { clock: ["now"], directory: ["rebuild"], cursors: ["rotate"], links: ["rotate"] },
}).handle(async ({ clock, directory, cursors, links }) => {
  const keys = [await cursors.rotate(clock.now()), await links.rotate(clock.now())];
  const built = await directory.rebuild();
  return { ...built, rotated: keys.filter(({ rotated }) => rotated).length };
});
