// Behaviour of the place files: complete, consistent, and old numbers leading to today's.
import { expect, test } from "vitest";
import { CountyNumber, Day } from "../../../shared/kinds.ts";
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

test("every number has its days: one begins when the one before it ends", () => {
  const on = (number: string, day: string) => places.countedOn(number, Day.parse(day));
  expect([on("3301", "2023-12-31"), on("3301", "2024-01-01")]).toEqual([false, true]);
  expect([on("3005", "2019-12-31"), on("3005", "2020-01-01")]).toEqual([false, true]);
  expect([on("3005", "2023-12-31"), on("3005", "2024-01-01")]).toEqual([true, false]);
  expect([on("0602", "2019-12-31"), on("0602", "2020-01-01")]).toEqual([true, false]);
  expect([on("0301", "1999-01-01"), on("0305", "2026-01-01"), on("9999", "2026-01-01")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("every number of earlier leads to one of today, and ended with a year; 0305 never was a municipality's", () => {
  const { formerMunicipalities } = places;
  for (const { formerNumber, municipalityNumber } of formerMunicipalities) {
    expect(places.municipality(municipalityNumber), formerNumber).toBeDefined();
    expect(places.municipality(formerNumber), formerNumber).toBeUndefined();
  }
  const others = formerMunicipalities.filter(({ until }) => !until?.endsWith("-12-31"));
  expect(others.map(({ formerNumber, until }) => [formerNumber, until])).toEqual([["0305", null]]);
});

test("a municipality's number begins no earlier than its county's", () => {
  const counties = new Map(places.counties.map((county) => [county.countyNumber, county.from]));
  for (const { municipalityNumber, countyNumber, from } of places.municipalities)
    expect((from ?? "") >= (counties.get(countyNumber) ?? ""), municipalityNumber).toBe(true);
});

test("counties of earlier lead to those of today, and what was theirs lies there, but for few", () => {
  const today = new Map(places.formerCounties.map((county) => [county.formerNumber, county.countyNumbers]));
  expect(today.get(CountyNumber.parse("30"))).toEqual(["31", "32", "33"]);
  expect(today.get(CountyNumber.parse("38"))).toEqual(["39", "40"]);
  const elsewhere = places.formerMunicipalities.filter(({ formerNumber, municipalityNumber }) => {
    const former = CountyNumber.parse(formerNumber.slice(0, 2));
    const now = CountyNumber.parse(municipalityNumber.slice(0, 2));
    return former !== now && !today.get(former)?.includes(now);
  });
  expect(elsewhere.length).toBeLessThan(30);
  expect(places.counties.filter(({ countyNumber }) => today.has(countyNumber))).toEqual([]);
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
