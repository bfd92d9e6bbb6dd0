import { describe, expect, test } from "vitest";
import { librariesOf, mayOversee, overviewReader } from "../../../functions/overview/rules.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { CountyNumber, Day, LibraryNumber } from "../../../shared/kinds.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import {
  aCaller,
  aDirectory,
  theCounty,
  theOperator,
  theOwner,
  theStranger,
  theVendor,
} from "../../kit/builders.ts";

const directory = aDirectory();
const today = Day.parse("2026-11-23");
const vestland = CountyNumber.parse("46");

const told = (work: () => unknown): unknown => {
  try {
    return work() ?? "allowed";
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe("who reads a library's overview", () => {
  const reads = (caller: Caller) => {
    const libraryNumber = LibraryNumber.parse("2000001");
    return told(() => overviewReader({ directory, caller, libraryNumber, today }).seesFaults);
  };
  const rows: [string, Caller, unknown][] = [
    ["its owner for access and faults", aCaller(theOwner, "access", "fault"), true],
    ["its owner for access alone", aCaller(theOwner, "access"), false],
    ["its owner for faults alone", aCaller(theOwner, "fault"), "caller.not-yours"],
    ["its county", aCaller(theCounty, "county"), true],
    ["the operator", aCaller(theOperator, "operator"), true],
    ["a vendor", aCaller(theVendor, "vendor", "access"), "caller.not-yours"],
    ["another owner", aCaller(theStranger, "access", "fault"), "caller.not-yours"],
  ];
  test.each(rows)("%s", (_, caller, seen) => {
    expect(reads(caller)).toBe(seen);
  });
});

describe("who oversees a county", () => {
  const rows: [string, Caller, unknown][] = [
    ["its contact", aCaller(theCounty, "county"), "allowed"],
    ["the operator", aCaller(theOperator, "operator"), "allowed"],
    ["its contact without the scope", aCaller(theCounty, "access"), "caller.not-yours"],
    ["a municipality", aCaller(theOwner, "county"), "caller.not-yours"],
    ["somebody who says to be the operator", aCaller(theStranger, "operator"), "caller.not-yours"],
  ];
  const oversees = (caller: Caller, county = "46") =>
    told(() => mayOversee({ directory, caller, today }, CountyNumber.parse(county)));

  test.each(rows)("%s", (_, caller, seen) => {
    expect(oversees(caller)).toBe(seen);
  });

  test("no other county, and nothing where there is none", () => {
    expect(oversees(aCaller(theCounty, "county"), "50")).toBe("caller.not-yours");
    expect(oversees(aCaller(theOperator, "operator"), "99")).toBe("request.not-found");
  });
});

test("pages of a county's libraries are whole together and have an end", () => {
  const whole = librariesOf(directory, vestland, { after: null, limit: 10 });
  expect(whole.libraries.map(({ libraryNumber }) => libraryNumber)).toEqual([
    "2000001",
    "2000002",
    "3000001",
  ]);
  expect(whole.after).toBeNull();
  const first = librariesOf(directory, vestland, { after: null, limit: 2 });
  expect(first.after).toBe("2000002");
  const second = librariesOf(directory, vestland, { after: first.after, limit: 2 });
  expect([...first.libraries, ...second.libraries]).toEqual(whole.libraries);
  expect(second.after).toBeNull();
  expect(librariesOf(directory, vestland, { after: null, limit: 3 }).after).toBeNull();
});
