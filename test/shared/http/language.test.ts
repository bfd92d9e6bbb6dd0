// Proves which language a reader gets.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { languageOf } from "../../../shared/http/language.ts";
import { holds } from "../../kit/holds.ts";

test.each([
  [undefined, "nb"],
  ["", "nb"],
  ["*", "nb"],
  ["nn", "nn"],
  ["NN-no", "nn"],
  ["no", "nb"],
  ["nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6", "nb"],
  ["en-US,en;q=0.5", "en"],
  ["sv, da;q=0.9, en;q=0.1", "en"],
  ["en;q=0.2, nn;q=0.8", "nn"],
  ["en;q=0, nn;q=0.1", "nn"],
  ["en;q=0", "nb"],
  ["en;q=high, nn;q=0.1", "nn"],
  ["english", "nb"],
  [`${"x,".repeat(300)}en`, "nb"],
])("Accept-Language %s is answered in %s", (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test("whatever a header says, the answer has a language", () => {
  expect.hasAssertions();
  holds(
    fc.property(fc.string(), (header) => {
      expect(["nb", "nn", "en"]).toContain(languageOf(header));
    }),
  );
});
