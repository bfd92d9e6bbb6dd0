// Every route has rows of its cost, or the reason why not; a new one without either fails.
import { expect, test } from "vitest";
import { routes } from "../../functions/routes.ts";
import { slope } from "../bench/figures.ts";
import { chapters, reasons } from "../bench/units/chapters.ts";
import { holds } from "../bench/units/driver.ts";

const told = [...chapters.flatMap(({ covers }) => covers), ...Object.keys(reasons)];

const withoutRow = (operations: readonly string[]): string[] =>
  operations.filter((operation) => !told.some((one) => one === operation));

test("every route has rows of its cost in the bench, or a reason", () => {
  expect(withoutRow(Object.keys(routes))).toEqual([]);
  expect(told.toSorted()).toEqual(Object.keys(routes).toSorted());
});

test("a new route without either is found", () => {
  expect(withoutRow([...Object.keys(routes), "access/moves/new"])).toEqual(["access/moves/new"]);
});

const row = {
  operation: "access/read",
  name: "one",
  status: 200,
  calls: "GetItem",
  expected: "GetItem",
  trips: 1,
  counted: 1,
  units: 0.5,
  formula: 0.5,
  writes: 0,
  unreported: 0,
  logged: 500,
};

test("a row holds where calls, trips and units are as they must be, and a difference in any of them is seen", () => {
  expect(holds(row)).toBe(true);
  for (const planted of [{ calls: "2 GetItem" }, { counted: 0 }, { units: 1 }])
    expect(holds({ ...row, ...planted })).toBe(false);
});

test("what grows as the records do has slope 1, what stays as it is 0", () => {
  const at = (value: (records: number) => number) =>
    slope([100, 1000, 10_000].map((records) => ({ records, value: value(records) })));
  expect(at((records) => 3 * records)).toBeCloseTo(1);
  expect(at(() => 7)).toBeCloseTo(0);
});
