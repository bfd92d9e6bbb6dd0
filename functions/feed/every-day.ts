// Enters into the feeds what was lost on the way to them: the last event of a case has no later one to come with.
import { osloDay, plusSeconds, yearOf } from "../../shared/clock.ts";
import { Year } from "../../shared/kinds.ts";
import type { Case } from "../../shared/ports.ts";
import { eachAlone } from "../../shared/queue/each-alone.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { LibraryCases } from "../../shared/records/overview/cases.ts";
import { enterCase, enteringUses } from "./entering.ts";

/** Long enough that some runs may be missed; a case that rests for longer costs nothing. */
const lookBackDays = 14;

const casesOf = ({ accesses, faults }: LibraryCases): Case[] => [
  ...accesses.flatMap(({ request }) =>
    request ? [{ kind: "access-request" as const, record: request }] : [],
  ),
  ...faults.map((record) => ({ kind: "fault-report" as const, record })),
];

export const job = schedule({
  summary: "Enters into the change feeds what was lost on the way to them",
  everyMinutes: 24 * 60,
  uses: { clock: ["now"], directory: ["current"], libraryCases: ["read"], ...enteringUses },
}).handle(async (ports) => {
  const now = ports.clock.now();
  const directory = await ports.directory.current();
  const since = plusSeconds(now, -lookBackDays * 86_400);
  const lastYear = Year.parse(yearOf(osloDay(now)) - 1);
  const sum = { looked: 0, entered: 0 };
  const { failed } = await eachAlone(directory.libraries, async ({ libraryNumber }) => {
    const cases = casesOf(await ports.libraryCases.read(libraryNumber, lastYear));
    for (const found of cases.filter(({ record }) => record.event.at > since)) {
      sum.looked += 1;
      sum.entered += await enterCase(found, { directory, now }, ports);
    }
    return true;
  });
  return { ...sum, failed };
});
