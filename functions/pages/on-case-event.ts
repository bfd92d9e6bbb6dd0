// Something happened to a case: keeps the list of the cases that wait for each vendor.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { waitsForVendor } from "./rules.ts";

export const job = consumer({
  summary: "Keeps the list of open cases of each vendor",
  queue: "pages",
  from: "bus",
  types: [
    "access-request.sent",
    "access-request.undeliverable",
    "access-request.acknowledged",
    "access-request.needs-info",
    "access-request.answered",
    "access-request.activated",
    "access-request.rejected",
    "access-request.verified",
    "access-request.does-not-work",
    "access-request.undone",
    "access-request.withdrawn",
    "access-request.ended",
    "fault-report.sent",
    "fault-report.undeliverable",
    "fault-report.matched",
    "fault-report.acknowledged",
    "fault-report.needs-info",
    "fault-report.answered",
    "fault-report.not-ours",
    "fault-report.passed-on",
    "fault-report.fixed",
    "fault-report.reopened",
    "fault-report.withdrawn",
  ],
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: { clock: ["now"], cases: ["read"], openCases: ["note"] },
}).handle(async ({ detail }, { clock, cases, openCases }) => {
  // As it is now, not as the event has it: whatever order events come in, the newest state is noted.
  const ref = detail.event.case;
  const found = await cases.read(ref);
  if (!found) return "done";
  const { vendorId, version } = found.record;
  await openCases.note(ref, { vendorId, version, isOpen: waitsForVendor(found), at: clock.now() });
  return "done";
});
