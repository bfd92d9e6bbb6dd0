// What a register record means for our libraries: type, place, language and owner.
import type { Day, Language, LibraryNumber, OrganisationNumber } from "../kinds.ts";
import { languageOf, type Places } from "../places/places.ts";
import { Library, type LibraryType } from "../records/library.ts";
import type { Municipality } from "../records/organisation.ts";
import type { BadRecord, OtherRecord, RegisterRecord, RegisterType } from "./base-bibliotek.ts";

/** What an import knows beside the file. */
export type Standing = {
  places: Places;
  known: ReadonlyMap<LibraryNumber, Library>;
  today: Day;
  /** The organisation that is the municipality. */
  ownerOf(place: Municipality): OrganisationNumber | undefined;
  languageOfCounty(place: Municipality): Language;
};

export type FileRecord = RegisterRecord | OtherRecord | BadRecord;
/** The file by library number, and what stood before it. */
export type Sources = { inFile: ReadonlyMap<LibraryNumber, FileRecord>; standing: Standing };

const ownTypes: Record<Exclude<RegisterType, "FIL" | "AVD">, LibraryType> = {
  FBI: "public",
  FYB: "county",
  VGS: "upper_secondary",
};

type Resolved = LibraryType | "other" | "unknown";

const isBranch = (record: RegisterRecord): boolean => record.type === "FIL" || record.type === "AVD";

const heldType = (parent: LibraryNumber | null, standing: Standing): Resolved =>
  (parent === null ? undefined : standing.known.get(parent)?.type) ?? "unknown";

/** A branch is what its parent is, in the file or, failing that, in our table. At most 5 steps, so that no circle is walked. */
export const typeOf = (record: RegisterRecord, { inFile, standing }: Sources, steps = 5): Resolved => {
  if (record.type !== "FIL" && record.type !== "AVD") return ownTypes[record.type];
  const parent = record.parent === null ? undefined : inFile.get(record.parent);
  if (!parent || "reason" in parent) return heldType(record.parent, standing);
  if ("otherType" in parent) return "other";
  return steps > 1 ? typeOf(parent, { inFile, standing }, steps - 1) : "unknown";
};

/** Never from the register's invoice address: what we hold stays, a new branch follows its parent, a new public its place. */
const ownersOf = (
  library: Omit<Library, "owners">,
  place: Municipality,
  standing: Standing,
): Library["owners"] => {
  const before = standing.known.get(library.libraryNumber);
  if (before) return before.owners;
  const parent = library.parent === null ? undefined : standing.known.get(library.parent);
  if (parent && parent.owners.length > 0) return parent.owners;
  const owner = library.type === "public" ? standing.ownerOf(place) : undefined;
  return owner === undefined ? [] : [{ organisationNumber: owner, from: standing.today, until: null }];
};

/** The library a record describes, or why it describes none. */
export const toLibrary = (
  record: RegisterRecord,
  type: LibraryType,
  standing: Standing,
): Library | BadRecord => {
  const { libraryNumber } = record;
  const number = standing.places.resolve(record.municipalityNumber ?? "");
  const place = number === undefined ? undefined : standing.places.municipality(number);
  if (!place) return { libraryNumber, reason: "lies in no municipality we know" };
  const library = {
    libraryNumber,
    isil: record.isil,
    name: record.name,
    type,
    status: record.status,
    municipalityNumber: place.municipalityNumber,
    countyNumber: place.countyNumber,
    parent: isBranch(record) ? record.parent : null,
    mailbox: record.mailbox,
    language: type === "public" ? languageOf(place) : standing.languageOfCounty(place),
    system: record.system,
    source: "base_bibliotek" as const,
    sourceAt: record.at,
  };
  return Library.parse({ ...library, owners: ownersOf(library, place, standing) });
};
