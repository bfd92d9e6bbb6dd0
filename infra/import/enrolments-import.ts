// The import of enrolments as one run: read, compare, report, brake, write.

import { eachOf } from "../../shared/each-of.ts";
import type { Year } from "../../shared/kinds.ts";
import type { EnrolmentRow, Ports } from "../../shared/ports.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { brakes } from "../../shared/register/brake.ts";
import { brakeMessage } from "./brake.ts";
import { diffEnrolments, type EnrolmentDiff, type EnrolmentRead, judgeRows } from "./enrolment-diff.ts";
import { enrolmentRows } from "./enrolment-rows.ts";
import type { Wish } from "./libraries-import.ts";
import { type ExitCode, type Progress, type Say, sayList } from "./terminal.ts";

export type EnrolmentImport = {
  lines: AsyncIterable<string>;
  /** `full`: the file holds every enrolment of its years. */
  wish: Wish;
  directory: Directory;
  enrolments: Pick<Ports["enrolments"], "ofLibrary" | "put">;
  clock: Pick<Ports["clock"], "now">;
  ids: Ports["ids"];
  tell: Say;
  progress: Progress;
};

/** What stands for the file's years: of its own libraries, or of all where the file is to be the whole. */
const standingFor = async (run: EnrolmentImport, read: EnrolmentRead): Promise<EnrolmentRow[]> => {
  const years = [...new Set(read.rows.map((row) => row.year))];
  const libraries = run.wish.full
    ? run.directory.libraries.map((library) => library.libraryNumber)
    : [...new Set(read.rows.map((row) => row.libraryNumber))];
  const wanted = libraries.flatMap((libraryNumber) => years.map((year: Year) => ({ libraryNumber, year })));
  const standing: EnrolmentRow[] = [];
  await eachOf(wanted, 16, async ({ libraryNumber, year }) => {
    standing.push(...(await run.enrolments.ofLibrary(libraryNumber, year)));
  });
  return standing;
};

type Named = { libraryNumber: string; productId: string; year: number };
const titled = (row: Named): string => `${row.libraryNumber} ${row.productId} ${row.year}`;

const report = (diff: EnrolmentDiff, { bad }: EnrolmentRead, { wish, tell }: EnrolmentImport): void => {
  sayList(tell, "Added", diff.added.map(titled));
  sayList(
    tell,
    "Changed",
    diff.changed.map((row) => `${titled(row)} (state: ${row.state})`),
  );
  if (wish.full) sayList(tell, "Vanished, to be removed", diff.vanished.map(titled));
  sayList(
    tell,
    "Bad rows, left out",
    bad.map(({ line, reason }) => `line ${line} ${reason}`),
  );
  tell(
    `${diff.added.length} added, ${diff.changed.length} changed, ${diff.unchanged} unchanged, ` +
      `${wish.full ? diff.vanished.length : 0} vanished, ${bad.length} bad.`,
  );
  if (!wish.full) tell("Enrolments that are not in the file were left alone; --full removes them.");
};

const writesOf = (diff: EnrolmentDiff, run: EnrolmentImport): EnrolmentRow[] => [
  ...[...diff.added, ...diff.changed].map(({ line: _, state, ...place }) => ({
    ...place,
    enrolment: { state, at: run.clock.now() },
  })),
  ...(run.wish.full ? diff.vanished : []).map((row) => ({ ...row, enrolment: null })),
];

const write = async (run: EnrolmentImport, rows: EnrolmentRow[]): Promise<void> => {
  const done = { written: 0, lifted: 0, unchanged: 0 };
  let count = 0;
  await eachOf(rows, 16, async (row) => {
    done[await run.enrolments.put(row, { eventId: run.ids.next(), at: run.clock.now() })] += 1;
    count += 1;
    run.progress(count, rows.length);
  });
  run.tell(`${count} enrolments written; ${done.lifted} requests that waited for theirs go on.`);
};

/** Why the brake stops the run, judged year by year: a small year must not hide behind a large one. */
const brakedBy = (diff: EnrolmentDiff, standing: EnrolmentRow[]): string | null => {
  const held = Map.groupBy(standing, (row) => row.year);
  const vanished = Map.groupBy(diff.vanished, (row) => row.year);
  for (const [year, rows] of vanished) {
    const known = held.get(year)?.length ?? 0;
    if (brakes(rows.length, known))
      return brakeMessage(rows.length, known, `enrolments of ${year} are not in the file`);
  }
  return null;
};

/** Run again after an interruption, it skips what is written: what is the same is not written twice. */
export const importEnrolments = async (run: EnrolmentImport): Promise<ExitCode> => {
  const read = await judgeRows(enrolmentRows(run.lines), run.directory);
  const standing = await standingFor(run, read);
  const diff = diffEnrolments(read, standing);
  report(diff, read, run);
  const braked = run.wish.full && !run.wish.acceptVanished ? brakedBy(diff, standing) : null;
  if (braked !== null) {
    run.tell(braked);
    return 2;
  }
  const rows = writesOf(diff, run);
  if (run.wish.dryRun || rows.length === 0) {
    run.tell(run.wish.dryRun ? "A dry run: nothing was written." : "There is nothing to write.");
    return 0;
  }
  await write(run, rows);
  return 0;
};
