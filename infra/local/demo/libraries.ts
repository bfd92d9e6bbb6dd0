// The demo's libraries: one public per municipality, and per county a county library and two upper-secondary ones.
import type { CountyNumber, Day, Email, Language, LibraryNumber } from "../../../shared/kinds.ts";
import { languageOf, type Places } from "../../../shared/places/places.ts";
import { Library } from "../../../shared/records/library.ts";
import type { County, Municipality } from "../../../shared/records/organisation.ts";
import { address, countyOrganisation, libraryNumberOf, schoolNumberOf, slugOf } from "./numbers.ts";
import { ownerOfMunicipality } from "./owners.ts";

const closed: Record<string, Library["status"]> = {
  1835: "temporarily_closed",
  1856: "permanently_closed",
};

// Why these: they exist since the counties were divided again.
const countiesSince2024 = new Set(["31", "32", "33", "39", "40", "55", "56"]);

const ownedSince = (county: CountyNumber): string =>
  countiesSince2024.has(county) ? "2024-01-01" : "2020-01-01";

type Own = {
  libraryNumber: LibraryNumber;
  name: string;
  type: Library["type"];
  mailbox: Email;
  language: Language;
  owners: { organisationNumber: string; from: Day | string; until: Day | string | null }[];
};

const library = (place: Municipality, own: Own): Library =>
  Library.parse({
    isil: `NO-${own.libraryNumber}`,
    status: "open",
    municipalityNumber: place.municipalityNumber,
    countyNumber: place.countyNumber,
    parent: null,
    system: null,
    source: "demo",
    sourceAt: null,
    ...own,
  });

/** Haram was a part of Ålesund until the end of 2023, and so its library had another owner then. */
const ownersOf = (place: Municipality, places: Places): Own["owners"] => {
  const organisationNumber = ownerOfMunicipality(place);
  const before = place.municipalityNumber === "1580" ? places.municipality("1508") : undefined;
  if (!before) return [{ organisationNumber, from: "2020-01-01", until: null }];
  return [
    { organisationNumber: ownerOfMunicipality(before), from: "2020-01-01", until: "2023-12-31" },
    { organisationNumber, from: "2024-01-01", until: null },
  ];
};

const publicLibrary = (place: Municipality, places: Places): Library => ({
  ...library(place, {
    libraryNumber: libraryNumberOf("public", place.municipalityNumber),
    name: `${place.name} bibliotek (demo)`,
    type: "public",
    mailbox: address("post", slugOf(`${place.name} ${place.municipalityNumber}`), "bibliotek"),
    language: languageOf(place),
    owners: ownersOf(place, places),
  }),
  status: closed[place.municipalityNumber] ?? "open",
});

/** The county's most populous municipalities: the first seats its library and first school, the second its second. */
const seatsOf = (county: County, places: Places): Municipality[] => {
  const inside = places.municipalities
    .filter((place) => place.countyNumber === county.countyNumber)
    .sort((one, other) => other.population - one.population);
  return [inside[0], inside[1] ?? inside[0]].filter((place) => place !== undefined);
};

const ofCounty = (county: County, places: Places): Library[] => {
  const slug = slugOf(county.name);
  const shared = {
    language: places.languageOfCounty(county.countyNumber),
    owners: [
      {
        organisationNumber: countyOrganisation(county.countyNumber),
        from: ownedSince(county.countyNumber),
        until: null,
      },
    ],
  };
  const seats = seatsOf(county, places);
  const countyLibraries = seats.slice(0, 1).map((seat) =>
    library(seat, {
      ...shared,
      libraryNumber: libraryNumberOf("county", seat.municipalityNumber),
      name: `${county.name} fylkesbibliotek (demo)`,
      type: "county",
      mailbox: address("post", slug, "fylkesbibliotek"),
    }),
  );
  const schools = seats.map((seat, at) =>
    library(seat, {
      ...shared,
      libraryNumber: schoolNumberOf(seat.municipalityNumber, at + 1),
      name: `${county.name} demoskole ${at + 1}`,
      type: "upper_secondary",
      mailbox: address("bibliotek", `${slug}-${at + 1}`, "skole"),
    }),
  );
  return [...countyLibraries, ...schools];
};

export const libraries = (places: Places): Library[] => [
  ...places.municipalities.map((place) => publicLibrary(place, places)),
  ...places.counties.flatMap((county) => ofCounty(county, places)),
];
