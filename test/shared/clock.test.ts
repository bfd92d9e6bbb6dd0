import * as fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt, osloDay, osloHour } from "../../shared/clock.ts";
import { holds } from "../kit/holds.ts";

const intl = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "short",
});

/** Day and hour as the runtime's own time zones have them. */
const expected = (milliseconds: number): string => intl.format(milliseconds).slice(0, 13);

const ours = (milliseconds: number): string => {
  const instant = instantAt(milliseconds);
  return `${osloDay(instant)} ${String(osloHour(instant)).padStart(2, "0")}`;
};

const hour = 60 * 60 * 1000;
const from = Date.UTC(1997, 0, 1);
const until = Date.UTC(2101, 0, 1);

test("Oslo's clock is that of the runtime's time zones at every change and every midnight", () => {
  const wrong: number[] = [];
  for (let day = from; day < until; day += 24 * hour)
    for (const at of [day + hour - 1, day + hour, day + 22 * hour, day + 23 * hour])
      if (ours(at) !== expected(at)) wrong.push(at);
  expect(wrong).toEqual([]);
});

test("Oslo's clock is that of the runtime's time zones at any moment", () => {
  holds(fc.property(fc.integer({ min: from, max: until }), (at) => ours(at) === expected(at)));
  expect(ours(from)).toBe(expected(from));
});
