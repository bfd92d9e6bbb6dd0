// The import of libraries as one run: read, compare, report, brake, write, rebuild the directory.
import type { Day } from "../../shared/kinds.ts";
import type { Ports } from "../../shared/ports.ts";
import type { Library } from "../../shared/records/library.ts";
import type { Organisation } from "../../shared/records/organisation.ts";
import { readPlaces } from "../places/places.ts";
import { brakeMessage, brakes } from "./brake.ts";
import { eachOf } from "./each-of.ts";
import { diffLibraries, type LibraryDiff } from "./library-diff.ts";
import type { FileRecord, Standing } from "./library-rules.ts";
import { readRecord } from "./register/base-bibliotek.ts";
import { recordTexts } from "./register/record-texts.ts";
import { type ExitCode, type Progress, type Say, sayList } from "./terminal.ts";

/** `full`: the file is the whole register, so what is not in it has vanished. */
export type Wish = { full: boolean; acceptVanished: boolean; dryRun: boolean };

export type LibraryImport = {
  file: AsyncIterable<string>;
  wish: Wish;
  today: Day;
  organisations: Organisation[];
  libraries: Pick<Ports["libraries"], "list" | "put">;
  directory: Pick<Ports["directory"], "rebuild">;
  tell: Say;
  progress: Progress;
};

const knownLibraries = async (libraries: LibraryImport["libraries"]) => {
  const known: Library[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof libraries.list>> = await libraries.list({ limit: 500, after });
    known.push(...page.items);
    after = page.after;
  } while (after !== null);
  return new Map(known.map((library) => [library.libraryNumber, library]));
};

const standingOf = async (run: LibraryImport): Promise<Standing> => {
  const places = readPlaces();
  const owners = new Map(run.organisations.map((body) => [body.municipalityNumber, body]));
  const counties = new Map(
    run.organisations.filter((body) => body.kind === "county").map((body) => [body.countyNumber, body]),
  );
  return {
    places,
    today: run.today,
    known: await knownLibraries(run.libraries),
    ownerOf: (place) => owners.get(place.municipalityNumber)?.organisationNumber ?? undefined,
    languageOfCounty: (place) =>
      counties.get(place.countyNumber)?.language ?? places.languageOfCounty(place.countyNumber),
  };
};

const titled = (library: Library): string => `${library.libraryNumber} ${library.name}`;

const report = (diff: LibraryDiff, { wish, tell }: LibraryImport): void => {
  sayList(tell, "Added", diff.added.map(titled));
  sayList(
    tell,
    "Changed",
    diff.changed.map(({ library, fields }) => `${titled(library)} (${fields.join(", ")})`),
  );
  sayList(tell, "Added without an owner", diff.added.filter((one) => one.owners.length === 0).map(titled));
  if (wish.full) sayList(tell, "Vanished, to be closed for good", diff.vanished.map(titled));
  sayList(
    tell,
    "Bad records, left out",
    diff.bad.map(
      ({ at, record }) => `record ${at} (${record.libraryNumber ?? "no number"}) ${record.reason}`,
    ),
  );
  const others = [...diff.others].sort().map(([type, count]) => `${type} ${count}`);
  const left = [...diff.others.values()].reduce((sum, count) => sum + count, 0);
  tell(
    `${diff.added.length} added, ${diff.changed.length} changed, ${diff.unchanged} unchanged, ` +
      `${diff.older} older than what we hold, ${wish.full ? diff.vanished.length : 0} vanished, ` +
      `${left} of other types${left > 0 ? ` (${others.join(", ")})` : ""}, ${diff.bad.length} bad.`,
  );
  if (wish.full && diff.bad.some(({ record }) => record.libraryNumber === null))
    tell("The number of a bad record could not be read, so no library is held to have vanished.");
  if (!wish.full) tell("Libraries that are not in the file were left alone; --full closes them.");
};

/** Closed, never deleted: their cases are still somebody's. */
const writesOf = (diff: LibraryDiff, full: boolean): Library[] => [
  ...diff.added,
  ...diff.changed.map(({ library }) => library),
  ...(full ? diff.vanished : []).map((library) => ({ ...library, status: "permanently_closed" as const })),
];

const readRecords = async (file: AsyncIterable<string>): Promise<FileRecord[]> => {
  const records: FileRecord[] = [];
  for await (const text of recordTexts(file)) records.push(readRecord(text));
  return records;
};

/** Run again after an interruption, it skips what is written: what is the same is not written twice. */
export const importLibraries = async (run: LibraryImport): Promise<ExitCode> => {
  const records = await readRecords(run.file);
  const diff = diffLibraries(records, await standingOf(run));
  report(diff, run);
  if (run.wish.full && !run.wish.acceptVanished && brakes(diff.vanished.length, diff.held)) {
    run.tell(brakeMessage(diff.vanished.length, diff.held, "libraries of the register"));
    return 2;
  }
  if (run.wish.dryRun) {
    run.tell("A dry run: nothing was written.");
    return 0;
  }
  const writes = writesOf(diff, run.wish.full);
  let done = 0;
  await eachOf(writes, 16, async (library) => {
    await run.libraries.put(library);
    done += 1;
    run.progress(done, writes.length);
  });
  // Why even when nothing was written: an earlier run may have ended before it came to this.
  await run.directory.rebuild();
  run.tell(`${done} libraries written. Functions that run see them within a minute.`);
  return 0;
};
