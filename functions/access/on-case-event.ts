// An access request moved: keeps the moments that the statistics of its product are made of.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { momentsOf } from "../../shared/records/access/measured.ts";

export const job = consumer({
  summary: "Keeps what the statistics of a product's access requests are made of",
  queue: "access-statistics",
  from: "bus",
  types: [
    "access-request.requested",
    "access-request.held",
    "access-request.lifted",
    "access-request.sent",
    "access-request.redelivered",
    "access-request.undeliverable",
    "access-request.carried-over",
    "access-request.acknowledged",
    "access-request.activated",
    "access-request.needs-info",
    "access-request.rejected",
    "access-request.answered",
    "access-request.verified",
    "access-request.does-not-work",
    "access-request.withdrawn",
    "access-request.ended",
    "access-request.undone",
  ],
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: { cases: ["read"], caseMoments: ["keep"] },
}).handle(async ({ detail }, { cases, caseMoments }) => {
  const found = await cases.read(detail.event.case);
  if (found?.kind === "access-request") await caseMoments.keep(momentsOf(found.record));
  return "done";
});
