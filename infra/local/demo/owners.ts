// The owners of the demo's libraries: one organisation per municipality and county, with contacts and delegations.
import type * as z from "zod";
import { lastDay, yearOf } from "../../../shared/clock.ts";
import type { CountyNumber, Day } from "../../../shared/kinds.ts";
import { languageOf, type Places } from "../../../shared/places/places.ts";
import { type County, type Municipality, Organisation } from "../../../shared/records/organisation.ts";
import { address, countyOrganisation, municipalityOrganisation, slugOf } from "./numbers.ts";
import { confirmedAt } from "./vendors.ts";

const oslo = "0301";

/** Oslo is municipality and county at once: one organisation, kept as the county, that names both places. */
export const ownerOfMunicipality = (place: Municipality) =>
  place.municipalityNumber === oslo
    ? countyOrganisation(place.countyNumber)
    : municipalityOrganisation(place.municipalityNumber);

const contact = { name: null, language: null, provenAt: null };

const countyOf = (county: County, places: Places, today: Day) => {
  const number = countyOrganisation(county.countyNumber);
  const slug = slugOf(county.name);
  return {
    organisationId: number,
    kind: "county",
    name: county.name === "Oslo" ? "Oslo kommune (demo)" : `${county.name} fylkeskommune (demo)`,
    organisationNumber: number,
    country: "NO",
    registrationId: null,
    municipalityNumber: county.name === "Oslo" ? oslo : null,
    countyNumber: county.countyNumber,
    language: places.languageOfCounty(county.countyNumber),
    contacts: [
      { ...contact, role: "mailbox", email: address("postmottak", slug, "fylke") },
      {
        ...contact,
        role: "countyContact",
        email: address("fylkeskontakt", slug, "fylkesbibliotek"),
        provenAt: confirmedAt(today),
      },
    ],
    delegations: [],
  } satisfies z.input<typeof Organisation>;
};

/** Every fourth municipality lets its county act, from 2024 on; every twentieth of all did so until last year's end. */
const delegationsAt = (at: number, county: CountyNumber, today: Day) => {
  const delegation = { to: countyOrganisation(county), from: "2024-01-01" };
  if (at % 20 === 8) return [{ ...delegation, until: lastDay(yearOf(today) - 1) }];
  return at % 4 === 0 ? [{ ...delegation, until: null }] : [];
};

const municipalityOf = (place: Municipality, at: number, today: Day) => {
  const number = municipalityOrganisation(place.municipalityNumber);
  const slug = slugOf(`${place.name} ${place.municipalityNumber}`);
  return {
    organisationId: number,
    kind: "municipality",
    name: `${place.name} kommune (demo)`,
    organisationNumber: number,
    country: "NO",
    registrationId: null,
    municipalityNumber: place.municipalityNumber,
    countyNumber: place.countyNumber,
    language: languageOf(place),
    contacts: [{ ...contact, role: "mailbox", email: address("postmottak", slug, "kommune") }],
    delegations: delegationsAt(at, place.countyNumber, today),
  } satisfies z.input<typeof Organisation>;
};

/** 356 municipalities and 15 counties, Oslo among these. */
export const owners = (places: Places, today: Day): Organisation[] => [
  ...places.counties.map((county) => Organisation.parse(countyOf(county, places, today))),
  ...places.municipalities
    .filter((place) => place.municipalityNumber !== oslo)
    .map((place, at) => Organisation.parse(municipalityOf(place, at, today))),
];
