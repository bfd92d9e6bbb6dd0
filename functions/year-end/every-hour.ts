// The turn of the year: accesses that go on are carried over, libraries are told what ends, vendors get their lists.
import { opening } from "../../shared/calendar.ts";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { type Instant, type VendorId, Year } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import { eachAlone } from "../../shared/queue/each-alone.ts";
import { schedule } from "../../shared/queue/job.ts";
import { carriedInto, yearOfList } from "../../shared/records/access/year-end.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { AccessRecord } from "../../shared/records/overview/cases.ts";
import type { ReferenceLibrary } from "../../shared/records/reference.ts";
import { announcementRef, idBeginning, type YearListRow } from "../../shared/records/telling/announcement.ts";
import { endingDays, isClosed, mayGoOn, newEndings, nextList, rowsFor } from "./rules.ts";

const uses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  libraryCases: ["read"],
  enrolments: ["carryOver"],
  announcements: ["put", "ofOwner"],
} as const;
type Turning = Granted<typeof uses>;

/** One run: the moment and directory it works with, what it has counted, and the vendors' rows as they come. */
type Run = {
  now: Instant;
  directory: Directory;
  sum: { carried: number; ending: number; lists: number };
  rows: Map<VendorId, YearListRow[]>;
};

type Of = { library: ReferenceLibrary; all: readonly AccessRecord[] };

const carry = async ({ library, all }: Of, run: Run, ports: Turning): Promise<void> => {
  for (const carried of carriedInto(all)) {
    if (!mayGoOn(run.directory, library, carried)) continue;
    const by = { eventId: ports.ids.next(), at: run.now };
    if (await ports.enrolments.carryOver(carried.from, carried.year, by)) run.sum.carried += 1;
  }
};

const tellEndings = async ({ library, all }: Of, run: Run, { announcements }: Turning): Promise<void> => {
  const { libraryNumber } = library;
  const today = osloDay(run.now);
  for (const lastDay of endingDays(all, today)) {
    const told = await announcements.ofOwner(libraryNumber, idBeginning("access-ends", lastDay));
    const accesses = newEndings(all, told, { lastDay, today });
    if (accesses.length === 0) continue;
    const ref = announcementRef(libraryNumber, { what: "access-ends", of: lastDay, count: told.length + 1 });
    const content = { what: "access-ends", libraryNumber, lastDay, accesses } as const;
    // At 08:00 on the day, or at once where that is over: nobody need read a month's notice at midnight.
    await announcements.put({ ref, at: run.now, content }, opening(today));
    run.sum.ending += accesses.length;
  }
};

const collect = ({ library, all }: Of, { now, rows }: Run): void => {
  const year = yearOfList(osloDay(now));
  if (year === null) return;
  for (const { vendorId, ...row } of rowsFor(library, all, year))
    rows.set(vendorId, [...(rows.get(vendorId) ?? []), row]);
};

const turn = async (library: ReferenceLibrary, run: Run, ports: Turning): Promise<boolean> => {
  const since = Year.parse(yearOf(osloDay(run.now)) - 1);
  const { accesses: all } = await ports.libraryCases.read(library.libraryNumber, since);
  const of = { library, all };
  collect(of, run);
  if (isClosed(library)) return true;
  await carry(of, run, ports);
  await tellEndings(of, run, ports);
  return true;
};

const tellLists = async (run: Run, { announcements }: Turning): Promise<void> => {
  const today = osloDay(run.now);
  const year = yearOfList(today);
  if (year === null) return;
  for (const { vendorId } of run.directory.reached) {
    if (vendorId === null) continue;
    const told = await announcements.ofOwner(vendorId, idBeginning("year-list", String(year)));
    const content = nextList(run.rows.get(vendorId) ?? [], told, { year, today });
    if (!content) continue;
    const ref = announcementRef(vendorId, { what: "year-list", of: String(year), count: told.length + 1 });
    await announcements.put({ ref, at: run.now, content }, run.now);
    run.sum.lists += 1;
  }
};

export const job = schedule({
  summary:
    "Carries accesses over into the next year, and tells what ends and what each vendor's year begins with",
  everyMinutes: 60,
  uses,
}).handle(async (ports) => {
  const directory = await ports.directory.current();
  const run: Run = {
    now: ports.clock.now(),
    directory,
    sum: { carried: 0, ending: 0, lists: 0 },
    rows: new Map(),
  };
  const { done, failed } = await eachAlone(directory.libraries, (library) => turn(library, run, ports));
  // A list that misses a library would tell its vendor to close what goes on.
  if (failed > 0) throw new Error("Some libraries could not be read; the lists wait for the next turn.");
  await tellLists(run, ports);
  return { looked: done, ...run.sum };
});
