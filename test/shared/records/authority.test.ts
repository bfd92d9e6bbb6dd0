import { describe, expect, test } from "vitest";
import { Problem } from "../../../shared/http/problem.ts";
import { Day, LibraryNumber } from "../../../shared/kinds.ts";
import { actorFor, readerOf } from "../../../shared/records/authority.ts";
import type { Scope } from "../../../shared/records/caller.ts";
import {
  aCaller,
  aDirectory,
  theCounty,
  theOperator,
  theOwner,
  theStranger,
  theVendor,
} from "../../kit/builders.ts";

const today = Day.parse("2026-11-23");
const delegation = { to: theCounty, from: "2026-01-01", until: "2026-12-31" };

const outcome = (ask: () => string): string => {
  try {
    return ask();
  } catch (error) {
    return error instanceof Problem ? error.code : "a crash";
  }
};

type Row = { who: string; org: string; scopes: Scope[]; library?: string; reads: string; acts: string };

/** Who may see what (§9), and who may act: one row per pair of organisation and scope. */
const matrix: Row[] = [
  { who: "the owner", org: theOwner, scopes: ["access", "access.write"], reads: "library", acts: "library" },
  {
    who: "the owner, reading scope only",
    org: theOwner,
    scopes: ["access"],
    reads: "library",
    acts: "caller.not-yours",
  },
  {
    who: "the owner, fault scope only",
    org: theOwner,
    scopes: ["fault"],
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  {
    who: "another owner",
    org: theStranger,
    scopes: ["access", "access.write"],
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  {
    who: "another owner with the county scope",
    org: theStranger,
    scopes: ["county"],
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  { who: "the county", org: theCounty, scopes: ["county"], reads: "county", acts: "caller.not-yours" },
  {
    who: "the county without its scope",
    org: theCounty,
    scopes: ["access", "access.write"],
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  {
    who: "the county of another county's library",
    org: theCounty,
    scopes: ["county"],
    library: "2000003",
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  { who: "a vendor", org: theVendor, scopes: ["vendor"], reads: "vendor", acts: "caller.not-yours" },
  {
    who: "an owner posing as vendor",
    org: theOwner,
    scopes: ["vendor"],
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  {
    who: "the operator",
    org: theOperator,
    scopes: ["operator"],
    reads: "operator",
    acts: "caller.not-yours",
  },
  {
    who: "an owner posing as operator",
    org: theOwner,
    scopes: ["operator"],
    reads: "caller.not-yours",
    acts: "caller.not-yours",
  },
  {
    who: "anybody, unknown library",
    org: theOwner,
    scopes: ["access", "access.write"],
    library: "9999999",
    reads: "library.unknown",
    acts: "library.unknown",
  },
];

describe("who may read and act for a library", () => {
  test.each(matrix)(
    "$who reads as $reads and acts as $acts",
    ({ org, scopes, library = "2000001", reads, acts }) => {
      const question = {
        directory: aDirectory(),
        caller: aCaller(org, ...scopes),
        libraryNumber: LibraryNumber.parse(library),
        today,
      };
      expect(outcome(() => readerOf({ ...question, scope: "access" }).as)).toBe(reads);
      expect(outcome(() => actorFor({ ...question, scope: "access.write" }).actor.kind)).toBe(acts);
    },
  );

  test.each([
    ["on the first day of its delegation", "2026-01-01", "county"],
    ["on the last day", "2026-12-31", "county"],
    ["the day before", "2025-12-31", "caller.not-yours"],
    ["the day after", "2027-01-01", "caller.not-yours"],
  ])("a county acts %s only while it is delegated", (_, day, acts) => {
    const question = {
      directory: aDirectory({ delegations: [delegation] }),
      caller: aCaller(theCounty, "county"),
      libraryNumber: LibraryNumber.parse("2000001"),
      today: Day.parse(day),
      scope: "access.write" as const,
    };
    expect(outcome(() => actorFor(question).actor.kind)).toBe(acts);
  });

  test("an owner of yesterday may neither read nor act", () => {
    const past = { organisationNumber: theOwner, from: "2020-01-01", until: "2026-11-22" };
    const library = aDirectory().libraries[0];
    const question = {
      directory: aDirectory({ libraries: [{ ...library, owners: [past] }] }),
      caller: aCaller(theOwner, "access", "access.write"),
      libraryNumber: LibraryNumber.parse("2000001"),
      today,
    };
    expect(outcome(() => readerOf({ ...question, scope: "access" }).as)).toBe("caller.not-yours");
    expect(outcome(() => actorFor({ ...question, scope: "access.write" }).actor.kind)).toBe(
      "caller.not-yours",
    );
  });
});
