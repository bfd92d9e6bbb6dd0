import { expect, test } from "vitest";
import { type Capacity, covers, feedFor } from "../../../functions/feed/rules.ts";
import { Problem } from "../../../shared/http/problem.ts";
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

const feedOf = (caller: Caller, as?: Capacity): string => {
  try {
    const { of, id } = feedFor({ directory, caller, as });
    return `${of} ${id}`;
  } catch (error) {
    return error instanceof Problem ? error.code : "a crash";
  }
};

test("everybody has the feed of its own capacity, and no token reads another body's", () => {
  expect(feedOf(aCaller(theOwner, "access"))).toBe(`owner ${theOwner}`);
  expect(feedOf(aCaller(theOwner, "fault"))).toBe(`owner ${theOwner}`);
  expect(feedOf(aCaller(theStranger, "access"))).toBe(`owner ${theStranger}`);
  expect(feedOf(aCaller(theCounty, "county"))).toBe("county 46");
  expect(feedOf(aCaller(theVendor, "vendor"))).toBe("vendor fjord");
});

test("who reads in more than one capacity chooses, or gets the closest", () => {
  const both = aCaller(theCounty, "access", "county");
  expect([feedOf(both), feedOf(both, "county"), feedOf(both, "owner")]).toEqual([
    `owner ${theCounty}`,
    "county 46",
    `owner ${theCounty}`,
  ]);
});

test("a capacity without its scope, or which the caller does not have, is refused", () => {
  expect(feedOf(aCaller(theCounty, "county"), "owner")).toBe("caller.missing-scope");
  expect(feedOf(aCaller(theOperator, "operator"))).toBe("caller.missing-scope");
  expect(feedOf(aCaller(theOwner, "county"))).toBe("caller.not-yours");
  expect(feedOf(aCaller(theOwner, "vendor"))).toBe("caller.not-yours");
  expect(feedOf(aCaller(theVendor, "county"))).toBe("caller.not-yours");
});

test("an owner's token covers the kinds of case its scopes are for", () => {
  const owner = { of: "owner", id: theOwner } as const;
  const kinds = ["access-request", "fault-report"] as const;
  const seen = (...scopes: ("access" | "fault")[]) =>
    kinds.filter((kind) => covers(owner, aCaller(theOwner, ...scopes), kind));
  expect([seen("access"), seen("fault"), seen("access", "fault")]).toEqual([
    ["access-request"],
    ["fault-report"],
    kinds,
  ]);
  expect(covers({ of: "county", id: "46" }, aCaller(theCounty, "county"), "fault-report")).toBe(true);
  expect(covers({ of: "vendor", id: "fjord" }, aCaller(theVendor, "vendor"), "fault-report")).toBe(true);
});
