// Runs storms and tells what is wrong after them, with a sender as it is or with a defect planted in it.
import * as fc from "fast-check";
import { know } from "../../../functions/notifications/telling/know.ts";
import { type Place, placeFor } from "./place.ts";
import { runStorm } from "./run.ts";
import type { Storm } from "./storm.ts";
import { faultsOf } from "./verdict.ts";

/** Everything that is wrong after a storm; `changed` may plant a defect. */
export const judged = async (
  storm: Storm,
  changed: (place: Place) => Place = (place) => place,
): Promise<string[]> => {
  const place = changed(await placeFor(storm));
  const { taken, now } = await runStorm(storm, place);
  const ports = { ...place.ports, clock: { ...place.ports.clock, now: () => now } };
  const faults: string[] = [];
  for (const ref of place.cases) {
    const known = await know(ref, ports);
    if (!known) throw new Error("A case is gone.");
    const tasks = await ports.tasks.ofSubject(ref);
    faults.push(...faultsOf({ ref, known, tasks, taken, place }));
  }
  return faults;
};

/** Storms at once in one process: they share an engine and the rate of mail, and while one waits another goes on. */
const lanes = 4;

/** Fails with the smallest storm found after which something is wrong. */
export const assertCalmAfter = (storms: fc.Arbitrary<Storm>, runs: number): Promise<unknown> => {
  const property = fc.asyncProperty(storms, async (storm) => {
    const faults = await judged(storm);
    if (faults.length > 0) throw new Error(faults.join("; "));
  });
  const lane = () => fc.assert(property, { numRuns: Math.ceil(runs / lanes) });
  return Promise.all(Array.from({ length: lanes }, lane));
};
