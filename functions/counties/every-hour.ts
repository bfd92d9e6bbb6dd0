// The Monday mail: from 08:00 on Monday, once a week, what is open for the libraries of a county; nothing where nothing is.
import { opening } from "../../shared/calendar.ts";
import { isoWeek, mondayOf, osloDay, yearOf } from "../../shared/clock.ts";
import type { CountyNumber, Instant } from "../../shared/kinds.ts";
import { log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { announcementRef, idBeginning, type OpenCaseRow } from "../../shared/records/telling/announcement.ts";
import { oldestFirst, openRows } from "./rules.ts";

const uses = {
  clock: ["now"],
  directory: ["current"],
  libraryCases: ["read"],
  announcements: ["put", "ofOwner"],
} as const;
type Summing = Granted<typeof uses>;

type Run = { now: Instant; directory: Directory };

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
  const from = yearOf(osloDay(now));
  const rows: OpenCaseRow[] = [];
  for (const { libraryNumber, ...library } of directory.libraries) {
    if (library.countyNumber !== countyNumber) continue;
    rows.push(...openRows({ libraryNumber, cases: await ports.libraryCases.read(libraryNumber, from) }, run));
  }
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
