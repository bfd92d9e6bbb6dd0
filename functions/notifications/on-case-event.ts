// Something happened to a case: tells whoever must know.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { tell, tellingUses } from "./telling/tell.ts";

export const job = consumer({
  summary: "Mails vendors, libraries and the operator about what happened to a case",
  queue: "notifications",
  from: "bus",
  types: [
    "access-request.requested",
    "access-request.held",
    "access-request.lifted",
    "access-request.sent",
    "access-request.withdrawn",
    "access-request.undeliverable",
    "access-request.redelivered",
    "access-request.acknowledged",
    "access-request.activated",
    "access-request.needs-info",
    "access-request.answered",
    "access-request.rejected",
    "access-request.verified",
    "access-request.does-not-work",
    "access-request.ended",
    "access-request.undone",
    "access-request.carried-over",
    "fault-report.reported",
    "fault-report.held",
    "fault-report.lifted",
    "fault-report.sent",
    "fault-report.routed",
    "fault-report.undeliverable",
    "fault-report.redelivered",
    "fault-report.forwarded",
    "fault-report.matched",
    "fault-report.passed-back",
    "fault-report.acknowledged",
    "fault-report.needs-info",
    "fault-report.answered",
    "fault-report.not-ours",
    "fault-report.passed-on",
    "fault-report.fixed",
    "fault-report.confirmed",
    "fault-report.reopened",
    "fault-report.closed",
    "fault-report.withdrawn",
  ],
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: tellingUses,
}).handle(async ({ detail }, ports) =>
  (await tell(detail.event.case, ports)) === "again" ? "retry" : "done",
);
