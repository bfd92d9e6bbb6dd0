import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Around,
  completeFlaws,
  incompleteness,
  moved,
  offerFlaws,
  staleFlaws,
} from "../../../functions/catalogue/rules.ts";
import { Day } from "../../../shared/kinds.ts";
import { Agreement, AgreementState } from "../../../shared/records/product.ts";
import { aDirectory, anAgreement, aProduct } from "../../kit/builders.ts";
import { holds } from "../../kit/holds.ts";
import { noon } from "../../kit/table/small-world.ts";

const around: Around = { directory: aDirectory(), vendor: null, now: noon, today: Day.parse("2026-11-23") };
const states = fc.constantFrom("draft" as const, "complete" as const, "retired" as const);
const texts = fc.constantFrom(null, "Svar");

test("an offer is refused for all that keeps a product from being complete, and for its state", () =>
  holds(
    fc.property(states, texts, fc.boolean(), (state, nb, factsDeclared) => {
      const { answers } = aProduct();
      const homeUse = { ...answers.homeUse, text: { nb, nn: null, en: null } };
      const product = aProduct({ state, factsDeclared, answers: { ...answers, homeUse } });
      const flaws = offerFlaws(product, around).map(({ pointer }) => pointer);
      expect(flaws.includes("/state")).toBe(state !== "complete");
      expect(flaws.includes("/answers/homeUse/text/nb")).toBe(nb === null);
      expect(flaws.includes("/requiredFacts")).toBe(!factsDeclared);
      expect(flaws.filter((one) => one !== "/state")).toHaveLength(completeFlaws(product, around).length);
      expect(incompleteness(product, around).length === 0).toBe(
        state !== "complete" || (nb !== null && factsDeclared),
      );
    }),
  ));

test("a move changes the agreement of its year alone, or tells what may be done instead", () =>
  holds(
    fc.property(fc.constantFrom(...AgreementState.options), (state) => {
      const agreement = Agreement.parse(anAgreement({ year: 2027, state }));
      const product = aProduct({ agreements: [anAgreement({ year: 2026 }), agreement] });
      const result = moved(product, { agreement, move: "approve" }, 2026);
      const after = "product" in result ? result.product.agreements : null;
      expect(after?.map((one) => one.state) ?? state).toEqual(
        state === "prepared" ? ["offered", "approved"] : state,
      );
    }),
  ));

test("a field that others have changed is pointed to", () => {
  expect(staleFlaws(["answers.homeUse.value"])).toEqual([
    { pointer: "/answers/homeUse/value", code: "changed_since" },
  ]);
});
