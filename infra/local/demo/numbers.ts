// Numbers and addresses of the demo: valid in form, and by their first digit or top-level domain never anybody's.
import {
  type CountyNumber,
  Email,
  LibraryNumber,
  type MunicipalityNumber,
  OrganisationNumber,
  organisationCheckDigit,
} from "../../../shared/kinds.ts";

// Why 2 and 3: the numbers Brønnøysund gives out begin with 8 or 9.
const firstValid = (six: string): OrganisationNumber => {
  for (let serial = 0; ; serial += 1) {
    const eight = `${six}${String(serial).padStart(2, "0")}`;
    const digit = organisationCheckDigit(eight);
    if (digit !== null) return OrganisationNumber.parse(`${eight}${digit}`);
  }
};

const two = (value: number): string => String(value).padStart(2, "0");

export const municipalityOrganisation = (number: MunicipalityNumber): OrganisationNumber =>
  firstValid(`2${number}0`);
export const countyOrganisation = (number: CountyNumber): OrganisationNumber => firstValid(`30${number}00`);
/** `at` is the vendor's place in the list, from 0. */
export const vendorOrganisation = (at: number): OrganisationNumber => firstValid(`31${two(at)}00`);
/** `at` is the identity's place in time, from 0. */
export const operatorOrganisation = (at: number): OrganisationNumber => firstValid(`32${two(at)}00`);

// Why serials from 90: the register counts from 00, so a real library imported later stands beside these.
const serials = { public: "90", county: "95" } as const;

export const libraryNumberOf = (kind: keyof typeof serials, number: MunicipalityNumber): LibraryNumber =>
  LibraryNumber.parse(`2${number}${serials[kind]}`);
/** `at` is the school's place in its county, from 1. */
export const schoolNumberOf = (number: MunicipalityNumber, at: number): LibraryNumber =>
  LibraryNumber.parse(`3${number}${90 + at}`);

const letters: Record<string, string> = { æ: "ae", ø: "o", đ: "d", ŧ: "t", ŋ: "n" };

/** A name as a part of a domain: lower case, a–z, digits and hyphens. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[æøđŧŋ]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

export const address = (mailbox: string, ...domain: string[]): Email =>
  Email.parse(`${mailbox}@${domain.join(".")}.example`);
