// A register has changed: notes it for the vendors it is for, and lets everybody see the overlaps anew.
import * as z from "zod";
import { fromStreamAs } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { IpChangeEvent } from "../../shared/records/ip/register.ts";
import { noteChange, notingUses } from "./noting.ts";

export const job = consumer({
  summary: "Notes a change of IP ranges for the vendors that connect the library by them",
  queue: "ip-ranges",
  from: "bus",
  types: ["ip-ranges.changed"],
  message: z.object({ detail: z.object({ event: fromStreamAs(IpChangeEvent) }) }),
  uses: notingUses,
}).handle(async ({ detail }, ports) => {
  await noteChange(detail.event, ports);
  return "done";
});
