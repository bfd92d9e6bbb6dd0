import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { know } from "../../../../functions/notifications/telling/know.ts";
import { full } from "../../../kit/full.ts";
import { placeFor } from "../../../kit/storm/place.ts";
import { runStorm, Storm } from "../../../kit/storm/run.ts";
import { faultsOf } from "../../../kit/storm/verdict.ts";
import { useTelling } from "../../../kit/table/telling.ts";

useTelling();

type Place = Awaited<ReturnType<typeof placeFor>>;

/** Everything that is wrong after a storm; `changed` may plant a defect. */
const judged = async (
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

/** A sender that takes an unknown outcome for a failure, and sends again at once without saying why. */
const hasty = (place: Place): Place => {
  const { notifications } = place.ports;
  const claim: typeof notifications.claim = async (...wish) => {
    const claimed = await notifications.claim(...wish);
    return claimed.outcome === "waits" ? { outcome: "claimed", fence: 1, attempt: 1 } : claimed;
  };
  return { ...place, ports: { ...place.ports, notifications: { ...notifications, claim } } };
};

/** A sweeper that raises nothing again. */
const lazy = (place: Place): Place => {
  const raise = () => Promise.resolve(true);
  return { ...place, ports: { ...place.ports, cases: { ...place.ports.cases, raise } } };
};

describe("telling in bad weather", () => {
  test(
    "whatever dies, doubles, comes late or bounces: nobody is left untold, and nobody told twice without a reason",
    { timeout: 600_000 },
    () =>
      fc.assert(
        fc.asyncProperty(Storm, async (storm) => {
          expect(await judged(storm)).toEqual([]);
        }),
        { numRuns: full ? 1000 : 15 },
      ),
  );

  test.each([
    ["hasty", hasty],
    ["lazy", lazy],
  ])("a %s sender is found out", { timeout: 120_000 }, async (_, defect) => {
    const property = fc.asyncProperty(Storm, async (storm) => {
      expect(await judged(storm, defect)).toEqual([]);
    });
    const found = await fc.check(property, { numRuns: 60, endOnFailure: true, seed: 7 });
    expect(found.failed).toBe(true);
  });
});
