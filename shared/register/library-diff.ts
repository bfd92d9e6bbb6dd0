// What an import of libraries would change: added, changed, unchanged, vanished, left out.
import type { LibraryNumber } from "../kinds.ts";
import type { Library } from "../records/library.ts";
import type { BadRecord } from "./base-bibliotek.ts";
import { type FileRecord, type Sources, type Standing, toLibrary, typeOf } from "./library-rules.ts";

export type LibraryDiff = {
  added: Library[];
  changed: { library: Library; fields: string[] }[];
  unchanged: number;
  /** Records older than what we hold. */
  older: number;
  /** Not in the file; nobody, where the number of a record in it cannot be read. */
  vanished: Library[];
  /** How many of those held open are not in the file, are closed by it, or are nothing in it that we take for a library. */
  lost: number;
  /** How many libraries of the register we held open before. */
  held: number;
  others: Map<string, number>;
  bad: { at: number; record: BadRecord }[];
};

const compared = [
  "isil",
  "name",
  "type",
  "status",
  "municipalityNumber",
  "countyNumber",
  "parent",
  "mailbox",
  "language",
  "system",
  "source",
] as const satisfies (keyof Library)[];

const isOlder = (library: Library, before: Library): boolean =>
  library.sourceAt !== null && before.sourceAt !== null && library.sourceAt < before.sourceAt;

const place = (diff: LibraryDiff, library: Library, before: Library | undefined): void => {
  if (!before) {
    diff.added.push(library);
    return;
  }
  const fields = compared.filter((field) => library[field] !== before[field]);
  if (isOlder(library, before)) diff.older += 1;
  else if (fields.length === 0) diff.unchanged += 1;
  else diff.changed.push({ library, fields });
};

const isUnnumbered = (record: FileRecord): boolean => "reason" in record && record.libraryNumber === null;

/** Whether the file leaves a library that was open as it is: a library that is not closed for good. */
const staysOpen = (result: Library | FileRecord): boolean =>
  "owners" in result && result.status !== "permanently_closed";

const judged = (record: FileRecord, twice: boolean, sources: Sources): Library | FileRecord => {
  if ("otherType" in record || "reason" in record) return record;
  const { libraryNumber } = record;
  if (twice) return { libraryNumber, reason: "stands in the file twice" };
  const type = typeOf(record, sources);
  if (type === "unknown") return { libraryNumber, reason: "is a branch of a library we do not know" };
  return type === "other"
    ? { libraryNumber, otherType: record.type }
    : toLibrary(record, type, sources.standing);
};

const firsts = (records: readonly FileRecord[]): Map<LibraryNumber, FileRecord> => {
  const byNumber = new Map<LibraryNumber, FileRecord>();
  for (const record of records)
    if (record.libraryNumber !== null && !byNumber.has(record.libraryNumber))
      byNumber.set(record.libraryNumber, record);
  return byNumber;
};

/** Notes what has become of one record of the file. */
const note = (diff: LibraryDiff, result: Library | FileRecord, { at, standing }: Noted): void => {
  if ("reason" in result) diff.bad.push({ at, record: result });
  else if ("otherType" in result)
    diff.others.set(result.otherType, (diff.others.get(result.otherType) ?? 0) + 1);
  else if ("owners" in result) place(diff, result, standing.known.get(result.libraryNumber));
};
type Noted = { at: number; standing: Standing };

const heldOf = ({ known }: Standing): Library[] =>
  [...known.values()].filter(
    ({ source, status }) => source === "base_bibliotek" && status !== "permanently_closed",
  );

/** What the file's records would change; of several with one number the first counts. */
export const diffLibraries = (records: readonly FileRecord[], standing: Standing): LibraryDiff => {
  const inFile = firsts(records);
  const held = new Map(heldOf(standing).map((library) => [library.libraryNumber, library]));
  const absent = [...held.values()].filter(({ libraryNumber }) => !inFile.has(libraryNumber));
  const diff: LibraryDiff = {
    added: [],
    changed: [],
    unchanged: 0,
    older: 0,
    others: new Map(),
    bad: [],
    vanished: records.some(isUnnumbered) ? [] : absent,
    lost: absent.length,
    held: held.size,
  };
  for (const [index, record] of records.entries()) {
    const { libraryNumber } = record;
    const isFirst = libraryNumber !== null && inFile.get(libraryNumber) === record;
    const result = judged(record, libraryNumber !== null && !isFirst, { inFile, standing });
    if (isFirst && held.has(libraryNumber) && !staysOpen(result)) diff.lost += 1;
    note(diff, result, { at: index + 1, standing });
  }
  return diff;
};
