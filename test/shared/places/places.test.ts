// Behaviour of the place files: complete, consistent, and old numbers leading to today's.
import { expect, test } from "vitest";
import { CountyNumber } from "../../../shared/kinds.ts";
import { languageOf, readPlaces } from "../../../shared/places/places.ts";

const places = readPlaces();

test("there are 15 counties and 357 municipalities, and their populations agree", () => {
  expect(places.counties).toHaveLength(15);
  expect(places.municipalities).toHaveLength(357);
  expect(places.municipalities.reduce((sum, place) => sum + place.population, 0)).toBe(5_550_203);
  for (const county of places.counties) {
    const inside = places.municipalities.filter((place) => place.countyNumber === county.countyNumber);
    expect(
      inside.reduce((sum, place) => sum + place.population, 0),
      county.name,
    ).toBe(county.population);
  }
});

test("numbers are sorted and belong to their county", () => {
  const numbers = places.municipalities.map((place) => place.municipalityNumber);
  expect(numbers).toEqual([...new Set(numbers)].sort());
  for (const place of places.municipalities)
    expect(place.municipalityNumber.slice(0, 2), place.name).toBe(place.countyNumber);
});

test.each([
  ["3046", "3318"],
  ["3004", "3107"],
  ["0305", "0301"],
  ["2012", "5601"],
  ["5011", "5055"],
  ["0301", "0301"],
])("number %s leads to %s", (former, current) => {
  expect(places.resolve(former)).toBe(current);
});

test.each(["1850", "5012", "2111", "9999", ""])("number %j leads nowhere", (number) => {
  expect(places.resolve(number)).toBeUndefined();
});

test("Nynorsk is written where it was chosen, Bokmål everywhere else", () => {
  const written = (number: string) => {
    const place = places.municipality(number);
    return place && [place.languageForm, languageOf(place)];
  };
  expect(written("4626")).toEqual(["Nynorsk", "nn"]);
  expect(written("0301")).toEqual(["Nøytral", "nb"]);
  expect(written("1101")).toEqual(["Bokmål", "nb"]);
  expect(places.languageOfCounty(CountyNumber.parse("46"))).toBe("nn");
  expect(places.languageOfCounty(CountyNumber.parse("39"))).toBe("nb");
});
