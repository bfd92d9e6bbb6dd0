import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  agreementMoves,
  isOpenAgreement,
  legalAgreementMoves,
  legalProductMoves,
  withAgreement,
} from "../../../../shared/records/catalogue/agreement-moves.ts";
import { Agreement, type AgreementState } from "../../../../shared/records/product.ts";
import { anAgreement, aProduct } from "../../../kit/builders.ts";
import { holds } from "../../../kit/holds.ts";

test.each([
  ["prepared", 2027, "approve, withdraw, not_agreed"],
  ["approved", 2027, "offer, withdraw, not_agreed"],
  ["offered", 2027, "withdraw, low_uptake"],
  ["offered", 2026, "withdraw"],
  ["offered", 2025, ""],
  ["withdrawn", 2027, ""],
  ["not_agreed", 2027, ""],
  ["low_uptake", 2027, ""],
] as const)("%s for %i may %s in 2026", (state, year, moves) => {
  expect(legalAgreementMoves({ state, year }, 2026).join(", ")).toBe(moves);
});

test("whatever is moved, a final state is never left, and no agreement is offered that was not approved", () =>
  holds(
    fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 12 }), (picks) => {
      let state: AgreementState = "prepared";
      const seen: AgreementState[] = [];
      for (const pick of picks) {
        const moves = legalAgreementMoves({ state, year: 2027 }, 2026);
        const move = moves[pick % Math.max(moves.length, 1)];
        expect(moves.length > 0).toBe(isOpenAgreement({ state }));
        state = move === undefined ? state : agreementMoves[move].to;
        seen.push(state);
      }
      const offered = seen.indexOf("offered");
      expect(offered < 0 || seen.slice(0, offered).includes("approved")).toBe(true);
    }),
  ));

test("a product is completed once and retired for good", () => {
  expect(legalProductMoves("draft")).toEqual(["complete", "retire"]);
  expect(legalProductMoves("complete")).toEqual(["retire"]);
  expect(legalProductMoves("retired")).toEqual([]);
});

test("a year has one agreement, and years stand in their order", () => {
  const added = [2029, 2025, 2026].reduce(
    (product, year) => withAgreement(product, Agreement.parse(anAgreement({ year, leadTimeWorkingDays: 9 }))),
    aProduct(),
  );
  expect(added.agreements.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2029]);
});
