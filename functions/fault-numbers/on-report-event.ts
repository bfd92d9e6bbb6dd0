// A fault report moved: keeps the moments that the numbers of its product are made of.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { faultMomentsOf } from "../../shared/records/faults/measured.ts";

export const job = consumer({
  summary: "Keeps what the numbers of a product's faults are made of",
  queue: "fault-numbers",
  from: "bus",
  types: [
    "fault-report.reported",
    "fault-report.held",
    "fault-report.lifted",
    "fault-report.acknowledged",
    "fault-report.needs-info",
    "fault-report.not-ours",
    "fault-report.fixed",
    "fault-report.reopened",
    "fault-report.confirmed",
    "fault-report.closed",
    "fault-report.withdrawn",
  ],
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: { cases: ["read"], faultNumbers: ["keep"] },
}).handle(async ({ detail }, { cases, faultNumbers }) => {
  const found = await cases.read(detail.event.case);
  const moments = found?.kind === "fault-report" ? faultMomentsOf(found.record) : null;
  if (moments) await faultNumbers.keep(moments);
  return "done";
});
