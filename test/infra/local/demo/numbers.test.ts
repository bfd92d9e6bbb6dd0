// Behaviour of synthetic numbers and addresses.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { municipalityOrganisation, slugOf } from "../../../../infra/local/demo/numbers.ts";
import { MunicipalityNumber, OrganisationNumber } from "../../../../shared/kinds.ts";
import { holds } from "../../../kit/holds.ts";

const fourDigits = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, "0"));

test("an organisation number with any one digit changed is refused", () => {
  holds(
    fc.property(fourDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, at, shift) => {
      const number = municipalityOrganisation(MunicipalityNumber.parse(place));
      const changed = `${number.slice(0, at)}${(Number(number[at]) + shift) % 10}${number.slice(at + 1)}`;
      expect(OrganisationNumber.safeParse(changed).success).toBe(false);
    }),
    5000,
  );
});

test("two municipalities never share a number", () => {
  holds(
    fc.property(fourDigits, fourDigits, (one, other) => {
      const numbers = [one, other].map((place) => municipalityOrganisation(MunicipalityNumber.parse(place)));
      expect(new Set(numbers).size).toBe(one === other ? 1 : 2);
    }),
    5000,
  );
});

test.each([
  ["Møre og Romsdal", "more-og-romsdal"],
  ["Våler 3114", "valer-3114"],
  ["Kárášjohka", "karasjohka"],
  ["Guovdageaidnu – Æđŧŋ", "guovdageaidnu-aedtn"],
])("%s becomes %s in an address", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
