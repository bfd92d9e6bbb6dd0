import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { full } from "../../kit/full.ts";
import { assertCalmAfter, judged } from "../../kit/storm/judge.ts";
import type { Place } from "../../kit/storm/place.ts";
import { aStorm } from "../../kit/storm/storm.ts";
import { useTelling } from "../../kit/table/telling.ts";

// A thousand storms go over the table in memory; the few of every run, over the engine.
useTelling({ lean: true, inMemory: full });

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
  test("whatever dies, doubles, comes late or bounces: nobody is left untold, and nobody told twice without a reason", {
    timeout: 600_000,
  }, async () => {
    await expect(assertCalmAfter(aStorm, full ? 900 : 12)).resolves.toBeDefined();
  });

  test.each([
    ["hasty", hasty],
    ["lazy", lazy],
  ])("a %s sender is found out", { timeout: 120_000 }, async (_, defect) => {
    const property = fc.asyncProperty(aStorm, async (storm) => {
      expect(await judged(storm, defect)).toEqual([]);
    });
    const found = await fc.check(property, { numRuns: 60, endOnFailure: true, seed: 7 });
    expect(found.failed).toBe(true);
  });
});
