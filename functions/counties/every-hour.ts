// The Monday mail: from 08:00 on Monday, once a week, what is open for the libraries of a county; nothing where nothing is.
import { opening } from "../../shared/calendar.ts";
import { isoWeek, mondayOf, osloDay } from "../../shared/clock.ts";
import type { CountyNumber, Instant, LibraryNumber } from "../../shared/kinds.ts";
import { log } from "../../shared/log.ts";
import type { Page } from "../../shared/ports/pages.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import { termsOf } from "../../shared/records/access/turns.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { announcementRef, idBeginning, type OpenCaseRow } from "../../shared/records/telling/announcement.ts";
import { oldestFirst, rowOfReport, rowOfRequest } from "./rules.ts";

const uses = {
  clock: ["now"],
  directory: ["current"],
  accessRequests: ["list"],
  faultReports: ["list"],
  announcements: ["put", "ofOwner"],
} as const;
type Summing = Granted<typeof uses>;

const pageLength = 100;

const all = async <T>(list: (after: string | null) => Promise<Page<T>>): Promise<T[]> => {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const next: Page<T> = await list(after);
    items.push(...next.items);
    after = next.after;
  } while (after !== null);
  return items;
};

type Run = { now: Instant; directory: Directory };

const rowsOf = async (
  libraryNumber: LibraryNumber,
  { now, directory }: Run,
  { accessRequests, faultReports }: Summing,
): Promise<OpenCaseRow[]> => {
  const page = (after: string | null) => ({ limit: pageLength, after });
  const [requests, reports] = await Promise.all([
    all((after) => accessRequests.list(libraryNumber, page(after))),
    all((after) => faultReports.list(libraryNumber, page(after))),
  ]);
  const rows = [
    ...requests.map((record) =>
      rowOfRequest(record, termsOf(directory.product(record.productId)?.agreements, record.year), now),
    ),
    ...reports.map(rowOfReport),
  ];
  return rows.filter((row) => row !== null);
};

type County = { organisationId: string; countyNumber: CountyNumber };

/** True where there is something to tell. That there is nothing is written down too, so that Tuesday brings no mail. */
const sumUp = async (
  { organisationId, countyNumber }: County,
  run: Run,
  ports: Summing,
): Promise<boolean> => {
  const { now, directory } = run;
  const week = isoWeek(osloDay(now));
  const known = await ports.announcements.ofOwner(organisationId, idBeginning("open-cases", week));
  if (known.length > 0) return false;
  const rows: OpenCaseRow[] = [];
  for (const library of directory.libraries)
    if (library.countyNumber === countyNumber)
      rows.push(...(await rowsOf(library.libraryNumber, run, ports)));
  const content = { what: "open-cases", week, rows: oldestFirst(rows) } as const;
  const ref = announcementRef(organisationId, { what: "open-cases", of: week });
  const written = await ports.announcements.put({ ref, at: now, content }, rows.length > 0 ? now : null);
  return written === "written" && rows.length > 0;
};

export const job = schedule({
  summary: "Tells the contact of each county, once a week, which cases of its libraries are open",
  everyMinutes: 60,
  uses,
}).handle(async (ports) => {
  const now = ports.clock.now();
  const sum = { looked: 0, announced: 0, failed: 0 };
  if (now < opening(mondayOf(osloDay(now)))) return sum;
  const directory = await ports.directory.current();
  for (const { organisationId, countyNumber, kind } of directory.reached) {
    if (kind !== "county" || countyNumber === null) continue;
    sum.looked += 1;
    try {
      sum.announced += Number(await sumUp({ organisationId, countyNumber }, { now, directory }, ports));
    } catch (error) {
      log.error("case_failed", error, { kind: "county", owner: organisationId });
      sum.failed += 1;
    }
  }
  return sum;
});
