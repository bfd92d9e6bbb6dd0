// Organisations: owners of libraries, counties, vendors, and the operator's dated identities.
import * as z from "zod";
import {
  CountyNumber,
  Day,
  Email,
  Language,
  line,
  MunicipalityNumber,
  OrganisationNumber,
} from "../kinds.ts";
import { Contact, Delegation } from "./contact.ts";

export const OrganisationKind = z.enum(["municipality", "county", "vendor"]);

const Hour = z.int().min(4).max(24);

/** When a vendor wants mail: at any time, or on working days between two hours in Oslo, `opens` included and `closes` not. */
export const MailHours = z.union([
  z.literal("always"),
  z.strictObject({ opens: Hour, closes: Hour }).refine(({ opens, closes }) => opens < closes),
]);
export type MailHours = z.infer<typeof MailHours>;

/**
 * A legal entity. `organisationId` is the organisation number of a public body and the vendor's slug of a vendor.
 * A foreign vendor has `country` and `registrationId` instead of an organisation number.
 */
export const Organisation = z.object({
  organisationId: line(60),
  kind: OrganisationKind,
  name: line(200),
  organisationNumber: OrganisationNumber.nullable(),
  country: z.string().regex(/^[A-Z]{2}$/),
  registrationId: line(60).nullable(),
  municipalityNumber: MunicipalityNumber.nullable(),
  countyNumber: CountyNumber.nullable(),
  language: Language,
  /** Of a vendor that wants other office hours than 08 to 17. */
  mailHours: MailHours.optional(),
  contacts: z.array(Contact).max(40),
  delegations: z.array(Delegation).max(100),
});
export type Organisation = z.infer<typeof Organisation>;

/** Who operates the consortium from a day on: its legal identity, how it signs mails, and where answers go. */
export const OperatorIdentity = z.object({
  organisationNumber: OrganisationNumber,
  name: line(200),
  senderName: line(120),
  senderAddress: Email,
  supportAddress: Email,
  from: Day,
  until: Day.nullable(),
});
export type OperatorIdentity = z.infer<typeof OperatorIdentity>;

/** The first day on which the number counts; null where that is older than the sources, or not on record. */
const NumberFrom = Day.nullable().default(null);

/** A municipality as of 2024: its number, names, county, inhabitants and chosen language form (Nynorsk → nn, else nb). */
export const Municipality = z.object({
  municipalityNumber: MunicipalityNumber,
  name: line(120),
  officialName: line(120),
  countyNumber: CountyNumber,
  population: z.int().nonnegative(),
  languageForm: z.enum(["Bokmål", "Nynorsk", "Nøytral"]),
  from: NumberFrom,
});
export type Municipality = z.infer<typeof Municipality>;

export const County = z.object({
  countyNumber: CountyNumber,
  name: line(120),
  population: z.int().nonnegative(),
  from: NumberFrom,
});
export type County = z.infer<typeof County>;
