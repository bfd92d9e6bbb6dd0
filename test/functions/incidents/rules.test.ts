import { describe, expect, test } from "vitest";
import {
  affectedBy,
  brokenNeeded,
  isCrowd,
  mayReopen,
  nextLook,
  quietAt,
  tellsGrowth,
  thresholdsOf,
} from "../../../functions/incidents/rules.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { CountyNumber, LibraryNumber } from "../../../shared/kinds.ts";
import { CrowdThresholds } from "../../../shared/records/product.ts";
import { aMember } from "../../kit/faults/incidents.ts";
import { noon } from "../../kit/table/small-world.ts";

const library = (at: number) => LibraryNumber.parse(String(2_000_000 + at));
const libraries = (count: number) => new Set(Array.from({ length: count }, (_, at) => library(at)));

/** `owner county minute` of each member. */
const crowd = (...all: string[]) =>
  all.map((one, at) => {
    const [owner = "", county = "", minute = ""] = one.split(" ");
    return aMember(library(at), {
      owner,
      countyNumber: CountyNumber.parse(county),
      at: plusSeconds(noon, Number(minute) * 60),
    });
  });

describe("a crowd", () => {
  test.each([
    { members: crowd("a 46 0", "b 46 10", "c 50 30"), is: true, why: "the last minute counts" },
    { members: crowd("a 46 0", "b 46 10", "c 50 30.02"), is: false, why: "a second later does not" },
    { members: crowd("a 46 0", "b 46 10", "c 46 20"), is: false, why: "one county alone is none" },
    { members: crowd("a 46 0", "a 50 10", "a 50 20"), is: false, why: "one owner alone is none" },
    { members: crowd("a 46 0", "b 50 1"), is: false, why: "two owners are too few" },
    { members: crowd("x 46 0", "a 46 60", "b 46 70", "c 50 80"), is: true, why: "any half hour will do" },
  ])("is $is of 1,000 accesses: $why", ({ members, is }) => {
    expect(isCrowd(members, libraries(1000), thresholdsOf(undefined))).toBe(is);
  });

  test.each([
    { reports: 3, accesses: 15, is: true },
    { reports: 3, accesses: 16, is: false },
    { reports: 4, accesses: 20, is: true },
    { reports: 2, accesses: 5, is: false },
  ])("of $reports libraries of one owner among $accesses accesses is $is", ({ reports, accesses, is }) => {
    const members = crowd(...Array.from({ length: reports }, (_, at) => `a 46 ${at * 100}`));
    expect(isCrowd(members, libraries(accesses), thresholdsOf(undefined))).toBe(is);
  });

  test("libraries without access are no share of it", () => {
    const members = crowd("a 46 0", "a 46 100", "a 46 200");
    expect(isCrowd(members, new Set([library(7)]), thresholdsOf(undefined))).toBe(false);
  });

  test("follows the thresholds of the product", () => {
    const wanted = CrowdThresholds.parse({ owners: 2, counties: 1, minutes: 5 });
    const members = crowd("a 46 0", "b 46 5");
    expect(isCrowd(members, libraries(1000), thresholdsOf({ crowd: wanted }))).toBe(true);
    expect(isCrowd(members, libraries(1000), thresholdsOf({}))).toBe(false);
  });
});

test("those with access in force are affected, but for those that had muted the product when it began", () => {
  const mutes = new Map([
    [library(1), plusSeconds(noon, -1)],
    [library(2), plusSeconds(noon, 1)],
    [library(9), plusSeconds(noon, -1)],
  ]);
  expect(affectedBy({ since: noon }, libraries(3), mutes)).toEqual([library(0), library(2)]);
});

test.each([
  { state: "reported", libraries: 50, told: null, after: 0, tells: false },
  { state: "suspected", libraries: 3, told: null, after: 0, tells: true },
  { state: "investigating", libraries: 1, told: null, after: 0, tells: false },
  { state: "suspected", libraries: 5, told: 3, after: 600, tells: false },
  { state: "suspected", libraries: 6, told: 3, after: 599, tells: false },
  { state: "suspected", libraries: 6, told: 3, after: 600, tells: true },
  { state: "resolved", libraries: 60, told: 3, after: 600, tells: false },
] as const)(
  "$libraries libraries, $told told $after seconds ago, in $state: the vendor is told: $tells",
  (one) => {
    const vendorTold = one.told === null ? null : { libraries: one.told, at: noon };
    const incident = { state: one.state, libraries: one.libraries, vendorTold };
    expect(tellsGrowth(incident, plusSeconds(noon, one.after))).toBe(one.tells);
  },
);

test("only what nobody has confirmed is dismissed after a quiet day", () => {
  expect(quietAt({ state: "reported", countedAt: noon })).toBe(plusSeconds(noon, 86_400));
  expect(quietAt({ state: "suspected", countedAt: noon })).toBe(plusSeconds(noon, 86_400));
  expect(quietAt({ state: "identified", countedAt: noon })).toBeNull();
  expect(nextLook({ state: "resolved", countedAt: noon }, noon)).toBeNull();
  expect(nextLook({ state: "reported", countedAt: noon }, noon)).toBe(plusSeconds(noon, 86_401));
  expect(nextLook({ state: "suspected", countedAt: noon }, noon)).toBe(plusSeconds(noon, 600));
});

test("a resolved incident is opened again for a week, by three libraries or by all that reported it", () => {
  const week = 7 * 86_400;
  const resolved = { state: "resolved", endedAt: noon } as const;
  expect(mayReopen(resolved, plusSeconds(noon, week))).toBe(true);
  expect(mayReopen(resolved, plusSeconds(noon, week + 1))).toBe(false);
  expect(mayReopen({ state: "dismissed", endedAt: noon }, noon)).toBe(false);
  const wanted = thresholdsOf(undefined);
  expect([0, 1, 2, 3, 400].map((count) => brokenNeeded({ libraries: count }, wanted))).toEqual([
    1, 1, 2, 3, 3,
  ]);
});
