// Somebody is to be told of a change of an incident: one mail to one recipient.
import * as z from "zod";
import { fromStreamAs } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { IncidentNoticeEvent } from "../../shared/records/incident/notice.ts";
import { noticeUses, tellNotice } from "./incidents/tell-notice.ts";

export const job = consumer({
  summary: "Mails a library that an incident affects, or its vendor",
  queue: "incident-notices",
  from: "bus",
  types: ["incident.notice"],
  message: z.object({ detail: z.object({ event: fromStreamAs(IncidentNoticeEvent) }) }),
  uses: noticeUses,
}).handle(async ({ detail }, ports) => {
  await tellNotice(detail.event, ports);
  return "done";
});
