// A fault report moved: counts it for its incident, places it, and lets the incident follow what was said of it.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { follow } from "./placing/follow.ts";
import { placeNew, placingUses } from "./placing/place.ts";

/** What brings a report in; a report that was passed on to another vendor is no part of an incident. */
const arrivals: readonly string[] = ["report", "hold", "lift"];

export const job = consumer({
  summary: "Counts fault reports for their incidents, and forwards each to the vendor or matches it",
  queue: "incidents",
  from: "bus",
  types: [
    "fault-report.reported",
    "fault-report.held",
    "fault-report.lifted",
    "fault-report.acknowledged",
    "fault-report.fixed",
    "fault-report.reopened",
    "fault-report.withdrawn",
  ],
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: placingUses,
}).handle(async ({ detail }, ports) => {
  // As it is now: an event that was overtaken is followed by that of the later move.
  const found = await ports.cases.read(detail.event.case);
  if (found?.kind !== "fault-report") return "done";
  const { record } = found;
  if (arrivals.includes(record.history.at(-1)?.move ?? "")) await placeNew(record, ports);
  else await follow(record, ports);
  return "done";
});
