import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  changedFields,
  differencesOf,
  movedOn,
  withDifferences,
} from "../../../../shared/records/catalogue/differences.ts";
import { mostFields } from "../../../../shared/records/catalogue/kept.ts";
import { holds } from "../../../kit/holds.ts";

const value = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
);
const document = fc.record({
  a: value,
  b: fc.record({ c: value, d: fc.record({ e: value, f: value }) }),
  g: value,
});

test("a document with its differences is the other document", () =>
  holds(
    fc.property(document, document, (before, after) => {
      const wanted = differencesOf(before, after);
      expect(withDifferences(before, wanted)).toEqual(after);
      expect(differencesOf(before, before)).toEqual([]);
      expect(movedOn(before, wanted)).toEqual([]);
      expect(movedOn(after, wanted)).toEqual([]);
    }),
  ));

test("what others changed elsewhere stays, and what they changed in the same place is told", () =>
  holds(
    fc.property(document, document, document, (before, after, now) => {
      const wanted = differencesOf(before, after);
      const moved = movedOn(now, wanted);
      const since = changedFields(before, now);
      expect(moved.every((field) => since.includes(field))).toBe(true);
      const merged = withDifferences(now, wanted);
      const untouched = changedFields(now, merged);
      expect(untouched.every((field) => wanted.some((one) => one.field === field))).toBe(true);
    }),
  ));

test("the names of fields hold no value, and very many are told as the parts they stand in", () => {
  const many = Object.fromEntries(Array.from({ length: mostFields + 1 }, (_, at) => [`f${at}`, at]));
  expect(
    changedFields({ x: { secret: "kari@bibliotek.example" } }, { x: { secret: "ola@bibliotek.example" } }),
  ).toEqual(["x.secret"]);
  expect(changedFields({ all: {} }, { all: many })).toEqual(["all"]);
});
