import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt, millisecondsOf } from "../../../../shared/clock.ts";
import { taken } from "../../../../shared/meter.ts";
import { open } from "../../../../shared/table/mail/rate.ts";
import { full } from "../../../kit/full.ts";
import { useTable } from "../../../kit/table/engine.ts";

useTable({ lean: true });

const { take, backOff } = open();

/** Each test begins a quarter of an hour after the last one: there is one schedule for the stage. */
let start = Date.parse("2026-11-23T12:00:00.000Z");
const later = (): number => {
  start += 15 * 60 * 1000;
  return start;
};

const takeAt = async (quota: number, now: number): Promise<number | null> => {
  const turn = await take(quota, instantAt(now));
  return turn.outcome === "turn" ? millisecondsOf(turn.at) : null;
};

/** So many turns asked for at one moment, 25 of them at a time: more connections at once try the machine, not the rate. */
const takeMany = async (count: number, quota: number, now: number) => {
  const turns: (number | null)[] = [];
  for (let first = 0; first < count; first += 25) {
    const some = Array.from({ length: Math.min(25, count - first) }, () => takeAt(quota, now));
    turns.push(...(await Promise.all(some)));
  }
  return turns;
};

/** How many of these moments lie in the fullest second. */
const fullestSecond = (moments: readonly number[]): number => {
  const sorted = moments.toSorted((one, other) => one - other);
  let [first, most] = [0, 0];
  sorted.forEach((moment, position) => {
    while ((sorted[first] ?? moment) <= moment - 1000) first += 1;
    most = Math.max(most, position - first + 1);
  });
  return most;
};

type Sent = { moments: number[]; refused: number };

/** Senders that each wait for their turn before they take the next, on one simulated clock of steps of 50 ms. */
const sendAll = async (quota: number, { senders, mails }: { senders: number; mails: number }) => {
  const sent: Sent = { moments: [], refused: 0 };
  const freeAt = Array.from({ length: senders }, () => 0);
  const began = later();
  let left = mails;
  for (let now = began; left > 0; now += 50) {
    const free = freeAt.flatMap((until, one) => (until <= now ? [one] : [])).slice(0, left);
    const turns = await Promise.all(free.map((_, n) => takeAt(quota, now + (n % 50))));
    turns.forEach((at, n) => {
      if (at === null) sent.refused += 1;
      else {
        sent.moments.push(at);
        freeAt[free[n] ?? 0] = at;
        left -= 1;
      }
    });
  }
  return { ...sent, seconds: (Math.max(...sent.moments) - began) / 1000 };
};

test("however many send at once, no second sees more than the quota, and all get through in time", async () => {
  const crowd = fc.record({
    quota: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 21, max: 500 })),
    senders: fc.integer({ min: 1, max: 30 }),
    rounds: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(crowd, async ({ quota, senders, rounds }) => {
      const mails = Math.min(senders * rounds, quota * 20);
      const { moments, seconds } = await sendAll(quota, { senders, mails });
      expect(moments).toHaveLength(mails);
      expect(fullestSecond(moments)).toBeLessThanOrEqual(quota);
      // A sender on its own asks every 50 ms; otherwise the schedule of 80 % is what holds them up.
      expect(seconds).toBeLessThanOrEqual(mails / (0.8 * quota) + mails / senders / 20 + 2.5);
    }),
    { numRuns: full ? 60 : 12 },
  );
}, 240_000);

test("at 500 a second a burst of 100 goes at once, the rest 400 a second", async () => {
  const now = later();
  const turns = await takeMany(300, 500, now);
  expect(turns.filter((at) => at === now)).toHaveLength(100);
  expect(Math.max(...turns.map((at) => at ?? 0)) - now).toBe(500);
});

test("after a pause of hours nobody has saved up more than the burst", async () => {
  await takeAt(100, later());
  const now = later();
  const turns = await takeMany(50, 100, now);
  expect(turns.filter((at) => at === now)).toHaveLength(20);
});

test("a queue of two seconds is busy, and is joined again when it is shorter", async () => {
  const now = later();
  const turns = await takeMany(60, 10, now);
  const got = turns.filter((at) => at !== null);
  expect(got).toHaveLength(18);
  expect(Math.max(...got) - now).toBe(2000);
  expect(await takeAt(10, now + 500)).toBe(now + 2125);
});

test("once SES was asked too fast nobody gets a turn for a second, and none of a burst after it", async () => {
  const now = later();
  await takeAt(100, now);
  await backOff(instantAt(now + 10));
  await backOff(instantAt(now + 5));
  const turns = await Promise.all([1, 2, 3].map(() => takeAt(100, now + 20)));
  expect(turns.toSorted()).toEqual([now + 1010, now + 1023, now + 1035]);
});

test("a clock that ran hours ahead holds up nobody", async () => {
  const now = later();
  await takeAt(100, now + 3_600_000);
  expect(await takeAt(100, now)).toBe(now);
  expect(await takeAt(100, now)).toBe(now);
  start += 3_600_000;
});

test("a turn costs one write in a crowd, two after a pause, and never more than three", async () => {
  const now = later();
  taken();
  await takeAt(500, now);
  expect(taken()).toHaveLength(2);
  await takeAt(500, now);
  expect(taken()).toHaveLength(1);
  const pause = later();
  await takeMany(50, 500, pause);
  expect(taken().length).toBeLessThanOrEqual(150);
});
