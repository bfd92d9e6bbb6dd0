import { expect, test } from "vitest";
import { millisecondsOf, open, plusSeconds } from "../../shared/clock.ts";

const clock = open();

test("who waits for a moment goes on when it has come, and not before", async () => {
  const moment = plusSeconds(clock.now(), 0.05);
  await clock.waitUntil(moment);
  expect(millisecondsOf(clock.now())).toBeGreaterThanOrEqual(millisecondsOf(moment));
});

test("a moment that is over is not waited for", async () => {
  const before = clock.now();
  await clock.waitUntil(plusSeconds(before, -3600));
  expect(millisecondsOf(clock.now()) - millisecondsOf(before)).toBeLessThan(1000);
});
