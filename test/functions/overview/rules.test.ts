import { describe, expect, test } from "vitest";
import { firstToCall, librariesOf, mayOversee, overviewReader } from "../../../functions/overview/rules.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { CountyNumber, Day, LibraryNumber } from "../../../shared/kinds.ts";
import type { Caller, Scope } from "../../../shared/records/caller.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
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
  const rows: [string, string, Scope[], unknown][] = [
    ["its owner for access and faults", theOwner, ["access", "fault"], true],
    ["its owner for access alone", theOwner, ["access"], false],
    ["its owner for faults alone", theOwner, ["fault"], "caller.not-yours"],
    ["its county", theCounty, ["county"], true],
    ["the operator", theOperator, ["operator"], true],
    ["a vendor", theVendor, ["vendor", "access"], "caller.not-yours"],
    ["another owner", theStranger, ["access", "fault"], "caller.not-yours"],
  ];
  test.each(rows)("%s", (_, consumer, scopes, seen) => {
    expect(reads(aCaller(consumer, ...scopes))).toBe(seen);
  });
});

describe("who oversees a county", () => {
  const rows: [string, string, Scope, string, unknown][] = [
    ["its contact", theCounty, "county", "46", "allowed"],
    ["the operator", theOperator, "operator", "46", "allowed"],
    ["its contact without the scope", theCounty, "access", "46", "caller.not-yours"],
    ["the contact of another county", theCounty, "county", "50", "caller.not-yours"],
    ["a municipality", theOwner, "county", "46", "caller.not-yours"],
    ["somebody who says to be the operator", theStranger, "operator", "46", "caller.not-yours"],
    ["the operator, of what is no county", theOperator, "operator", "99", "request.not-found"],
  ];
  test.each(rows)("%s", (_, consumer, scope, county, seen) => {
    const question = { directory, caller: aCaller(consumer, scope), today };
    expect(told(() => mayOversee(question, CountyNumber.parse(county)))).toBe(seen);
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

test("the county is called at its contact's address, without the name of who reads it", () => {
  const county = (roles: string[]) =>
    Organisation.parse({
      organisationId: theCounty,
      kind: "county",
      name: "Vestland",
      organisationNumber: theCounty,
      country: "NO",
      registrationId: null,
      municipalityNumber: null,
      countyNumber: "46",
      language: "nn",
      contacts: roles.map((role) => ({
        role,
        name: "Kari Nordmann",
        email: `${role}@vestland.example`.toLowerCase(),
        language: null,
        provenAt: null,
      })),
      delegations: [],
    });
  const reached = firstToCall(county(["invoice", "countyContact"]));
  expect(reached).toEqual({ name: "Vestland", email: "countycontact@vestland.example" });
  expect(firstToCall(county(["invoice"]))).toBeNull();
  expect(firstToCall(null)).toBeNull();
});
