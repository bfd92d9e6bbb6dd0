// Every route has rows of its cost, or the reason why not; a new one without either fails.
import { expect, test } from "vitest";
import { routes } from "../../functions/routes.ts";
import { chapters, reasons } from "../bench/units/chapters.ts";

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
