// Something happened to a case: gives it a position in the feeds of its library's owner and county, and of its vendor.
import * as z from "zod";
import { fromStream } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { caseEventTypes } from "../../shared/records/feed/event-types.ts";
import { enterCase, enteringUses } from "./entering.ts";

export const job = consumer({
  summary: "Gives events their positions in the change feeds",
  queue: "feed",
  from: "bus",
  types: caseEventTypes,
  message: z.object({ detail: z.object({ event: fromStream }) }),
  uses: { clock: ["now"], directory: ["current"], cases: ["read"], ...enteringUses },
}).handle(async ({ detail }, ports) => {
  // Not the event alone: a case's earlier event that was lost comes with the next one, and in its place.
  const found = await ports.cases.read(detail.event.case);
  if (!found) return "done";
  const around = { directory: await ports.directory.current(), now: ports.clock.now() };
  await enterCase(found, around, ports);
  return "done";
});
