// Proves that identity numbers are found in text, and that other numbers are left alone. All numbers here are made up.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import { holds } from "../kit/holds.ts";

const weights = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
];

/** Nine digits with their two check digits, or null where none exist. */
const completed = (nine: string): string | null =>
  weights.reduce<string | null>((digits, row) => {
    const sum = row.reduce((total, weight, at) => total + weight * Number(digits?.[at]), 0);
    const digit = (11 - (sum % 11)) % 11;
    return digits === null || digit === 10 ? null : `${digits}${digit}`;
  }, nine);

const two = (value: number): string => String(value).padStart(2, "0");

/** Numbers of one kind: what is added to day and month tells D-numbers and synthetic ones. */
const numbers = (addedToDay: number, addedToMonth: number) =>
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      rest: fc.integer({ min: 0, max: 99_999 }),
    })
    .map(({ day, month, rest }) =>
      completed(`${two(day + addedToDay)}${two(month + addedToMonth)}${String(rest).padStart(5, "0")}`),
    )
    .filter((number) => number !== null);

test.each([
  ["a national identity number", 0, 0],
  ["a D-number", 40, 0],
  ["a synthetic number of Skatteetaten", 0, 80],
  ["a synthetic number of NAV", 0, 40],
  ["a synthetic D-number", 40, 80],
])("%s is found, alone, in a sentence, and divided", (_, day, month) => {
  expect.hasAssertions();
  holds(
    fc.property(numbers(day, month), (number) => {
      const parts = [number.slice(0, 6), number.slice(6)];
      for (const text of [
        number,
        `Låner ${number}.`,
        parts.join(" "),
        parts.join("-"),
        `(${parts.join(".")})`,
      ])
        expect(holdsNationalIdentityNumber(text)).toBe(true);
    }),
  );
});

test("a number with another check digit is not one", () => {
  expect.hasAssertions();
  holds(
    fc.property(numbers(0, 0), fc.integer({ min: 1, max: 9 }), (number, more) => {
      const wrong = number.slice(0, 10) + ((Number(number[10]) + more) % 10);
      expect(holdsNationalIdentityNumber(wrong)).toBe(false);
    }),
  );
});

test.each(["", "310028142", "2 2062 200", "00000000000", "41329912345", "99999999999", "+47 22 33 44 55 66"])(
  "'%s' is not one",
  (text) => {
    expect(holdsNationalIdentityNumber(text)).toBe(false);
  },
);

test("eleven digits inside a longer number are not one", () => {
  expect.hasAssertions();
  holds(
    fc.property(numbers(0, 0), (number) => {
      expect(holdsNationalIdentityNumber(`1${number}`)).toBe(false);
      expect(holdsNationalIdentityNumber(`${number}1`)).toBe(false);
    }),
  );
});

test.each([
  "01010750160",
  "010107 50160",
  "010107\u00a050160",
  "010107  50160",
  "010107\n50160",
  "010107–50160",
  "010107/50160",
  "01.01.07 50160",
  "01 01 07 501 60",
  "０１０１０７５０１６０",
])("a number is found however it is spaced: %s", (spelled) => {
  expect(holdsNationalIdentityNumber(`Født ${spelled}.`)).toBe(true);
});
