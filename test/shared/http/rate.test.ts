// Proves the arithmetic of the bucket that each organisation has.
import { expect, test } from "vitest";
import { burst, mayCallNow, perSecond } from "../../../shared/http/rate.ts";

const takeAll = (organisation: string, now: number): number => {
  let taken = 0;
  while (taken <= burst && mayCallNow(organisation, now)) taken += 1;
  return taken;
};

test("an organisation may make a burst of calls, and gets some back every second", () => {
  expect(takeAll("one", 0)).toBe(burst);
  expect(mayCallNow("one", 0)).toBe(false);
  expect(takeAll("one", 1000)).toBe(perSecond);
  expect(takeAll("one", 1000 + 1000 / perSecond)).toBe(1);
});

test("one organisation's calls are not counted against another", () => {
  takeAll("two", 0);
  expect(mayCallNow("three", 0)).toBe(true);
});

test("a bucket never holds more than a burst, however long it rests", () => {
  takeAll("four", 0);
  expect(takeAll("four", 86_400_000)).toBe(burst);
});
