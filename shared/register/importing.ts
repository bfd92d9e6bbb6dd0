// The import of libraries, the same for the command and for the nightly turn: compare all, stop or write, rebuild.
import { eachOf } from "../each-of.ts";
import type { Day } from "../kinds.ts";
import { type Places, readPlaces } from "../places/places.ts";
import type { Granted } from "../ports.ts";
import type { Library } from "../records/library.ts";
import type { Organisation } from "../records/organisation.ts";
import { readRecord } from "./base-bibliotek.ts";
import { brakes } from "./brake.ts";
import { diffLibraries, type LibraryDiff } from "./library-diff.ts";
import type { FileRecord, Standing } from "./library-rules.ts";
import { recordTexts } from "./record-texts.ts";

export const importingUses = {
  clock: ["today"],
  organisations: ["all"],
  libraries: ["list", "put"],
  places: ["keep"],
  directory: ["rebuild"],
} as const;
type Importing = Granted<typeof importingUses>;

/** `full`: the file is the whole register, so what is not in it has vanished. */
export type Wish = { full: boolean; acceptVanished: boolean };

const knownLibraries = async (libraries: Importing["libraries"]) => {
  const known: Library[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof libraries.list>> = await libraries.list({ limit: 500, after });
    known.push(...page.items);
    after = page.after;
  } while (after !== null);
  return new Map(known.map((library) => [library.libraryNumber, library]));
};

type Around = { places: Places; today: Day; organisations: readonly Organisation[] };

const standingOf = ({ places, today, organisations }: Around): Omit<Standing, "known"> => {
  const owners = new Map(organisations.map((body) => [body.municipalityNumber, body]));
  const counties = new Map(
    organisations.filter((body) => body.kind === "county").map((body) => [body.countyNumber, body]),
  );
  return {
    places,
    today,
    ownerOf: (place) => owners.get(place.municipalityNumber)?.organisationNumber ?? undefined,
    languageOfCounty: (place) =>
      counties.get(place.countyNumber)?.language ?? places.languageOfCounty(place.countyNumber),
  };
};

const readRecords = async (file: AsyncIterable<string>): Promise<FileRecord[]> => {
  const records: FileRecord[] = [];
  for await (const text of recordTexts(file)) records.push(readRecord(text));
  return records;
};

/** Reads the file to its end and compares it with the table; throws where it is cut off or no register. Writes nothing. */
export const compareRegister = async (
  file: AsyncIterable<string>,
  ports: Importing,
): Promise<LibraryDiff> => {
  const records = await readRecords(file);
  const places = readPlaces();
  const around = { places, today: ports.clock.today(), organisations: await ports.organisations.all() };
  return diffLibraries(records, { ...standingOf(around), known: await knownLibraries(ports.libraries) });
};

/** Whether so much would be lost that the file must be a wrong one. */
export const isBraked = (diff: LibraryDiff, { full, acceptVanished }: Wish): boolean =>
  full && !acceptVanished && brakes(diff.lost, diff.held);

/** Closed, never deleted: their cases are still somebody's. */
const writesOf = (diff: LibraryDiff, full: boolean): Library[] => [
  ...diff.added,
  ...diff.changed.map(({ library }) => library),
  ...(full ? diff.vanished : []).map((library) => ({ ...library, status: "permanently_closed" as const })),
];

/**
 * Writes what a comparison found, and how many libraries that were. Run again after an interruption it goes on where it
 * was: what is the same is not written twice.
 */
export const bringIn = async (
  { diff, full }: { diff: LibraryDiff; full: boolean },
  ports: Importing,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<number> => {
  const { municipalities, counties } = readPlaces();
  await ports.places.keep({ municipalities, counties });
  const writes = writesOf(diff, full);
  let done = 0;
  await eachOf(writes, 16, async (library) => {
    await ports.libraries.put(library);
    done += 1;
    progress(done, writes.length);
  });
  // Why even when nothing was written: an earlier run may have ended before it came to this.
  await ports.directory.rebuild();
  return done;
};
