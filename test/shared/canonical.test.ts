// Proves that equal payloads have one text, and different ones never.

import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "../../shared/canonical.ts";
import { holds } from "../kit/holds.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
};

test("the order of fields does not count, the order of a list does", () => {
  expect(canonical({ a: 1, b: { d: [1, 2], c: null } })).toBe(canonical({ b: { c: null, d: [1, 2] }, a: 1 }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});

test("a field that is undefined is as good as none", () => {
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
  expect(canonical(undefined)).toBe("null");
});

test("two values have the same text exactly when they are equal", () => {
  expect.hasAssertions();
  holds(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(canonical(reversed(one))).toBe(canonical(one));
      const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      expect(canonical(one) === canonical(other)).toBe(isDeepStrictEqual(plain(one), plain(other)));
    }),
  );
});
