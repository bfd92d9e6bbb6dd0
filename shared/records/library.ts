// Libraries as the register knows them, and who owns them from when.
import * as z from "zod";
import {
  CountyNumber,
  Day,
  Email,
  Instant,
  Language,
  LibraryNumber,
  line,
  MunicipalityNumber,
  OrganisationNumber,
} from "../kinds.ts";

/** From the register's `bibltype`: FBI and FIL → public, VGS → upper_secondary, FYB → county. Never from the number. */
export const LibraryType = z.enum(["public", "upper_secondary", "county"]);
export type LibraryType = z.infer<typeof LibraryType>;

/** temporarily_closed holds back mails to the role mailbox only; permanently_closed takes no new cases. */
export const LibraryStatus = z.enum(["open", "temporarily_closed", "permanently_closed"]);

/** Owner of a library on the days from ≤ day ≤ until. A record of ours: the register's invoice address grants nothing. */
export const Ownership = z.object({
  organisationNumber: OrganisationNumber,
  from: Day,
  until: Day.nullable(),
});

export const Library = z.object({
  libraryNumber: LibraryNumber,
  isil: line(20),
  name: line(200),
  type: LibraryType,
  status: LibraryStatus,
  municipalityNumber: MunicipalityNumber,
  countyNumber: CountyNumber,
  parent: LibraryNumber.nullable(),
  mailbox: Email.nullable(),
  language: Language,
  system: line(120).nullable(),
  owners: z.array(Ownership).max(20),
  source: z.enum(["demo", "base_bibliotek"]),
  sourceAt: Instant.nullable(),
});
export type Library = z.infer<typeof Library>;

/** What everybody may see of a library. */
export const PublicLibrary = z
  .object({
    libraryNumber: LibraryNumber,
    isil: z.string(),
    name: z.string(),
    type: LibraryType,
    status: LibraryStatus,
    municipalityNumber: MunicipalityNumber,
    municipality: z.string(),
    countyNumber: CountyNumber,
    county: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: "Library" });
export type PublicLibrary = z.infer<typeof PublicLibrary>;
