import { describe, expect, test } from "vitest";
import { mayLeaveHold, movesFor } from "../../../functions/access/rules.ts";
import type { AccessRequest } from "../../../shared/records/access-request.ts";
import { aDirectory, anAgreement, aProduct } from "../../kit/builders.ts";
import { anAccess } from "../../kit/life/overviews.ts";
import { noon } from "../../kit/table/small-world.ts";

const aCase = (state: AccessRequest["state"], over: Partial<AccessRequest> = {}): AccessRequest => {
  const { request } = anAccess({ state });
  if (!request) throw new Error("The builder lacks it.");
  return { ...request, ...over };
};
const enrolment = { state: "enrolled", at: noon } as const;
const library = aDirectory().library(aCase("held").libraryNumber);

describe("a held request goes on", () => {
  test("when it is enrolled, signed, and its vendor can be written to", () => {
    expect(mayLeaveHold(aDirectory(), aCase("held", { enrolment }))).toBe(true);
  });

  test("and not while one of them is missing, or nothing is offered any more", () => {
    const unsigned = aDirectory({ products: [aProduct({ agreements: [anAgreement({ signedAt: null })] })] });
    const gone = aDirectory({ products: [aProduct({ agreements: [] })] });
    expect(mayLeaveHold(aDirectory(), aCase("held"))).toBe(false);
    for (const directory of [unsigned, gone, aDirectory({ vendorRoles: ["support"] })])
      expect(mayLeaveHold(directory, aCase("held", { enrolment }))).toBe(false);
  });
});

test("the moves offered are those of the reader, in one order, and none to who only reads", () => {
  if (!library) throw new Error("The builder lacks it.");
  const reader = { as: "library", library } as const;
  expect(movesFor(aCase("activated"), { reader, acts: true }, noon)).toEqual([
    "verify",
    "does-not-work",
    "end",
  ]);
  expect(movesFor(aCase("activated"), { reader, acts: false }, noon)).toEqual([]);
});
