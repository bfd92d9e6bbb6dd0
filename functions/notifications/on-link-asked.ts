// Somebody asked for a link: sends it to whoever is registered for its page.
import * as z from "zod";
import { fromStreamAs } from "../../shared/queue/from-stream.ts";
import { consumer } from "../../shared/queue/job.ts";
import { LinkEvent } from "../../shared/records/telling/link-order.ts";
import { linkSendingUses, sendLink } from "./links/send-link.ts";

export const job = consumer({
  summary: "Mails the links that libraries, vendors and counties ask for",
  queue: "links",
  from: "bus",
  types: ["link.asked"],
  message: z.object({ detail: z.object({ event: fromStreamAs(LinkEvent) }) }),
  uses: { ...linkSendingUses, linkOrders: ["settle"] },
}).handle(async ({ detail }, ports) => {
  const outcome = await sendLink(detail.event, ports);
  if (outcome === "told") await ports.linkOrders.settle(detail.event);
  return outcome === "again" ? "retry" : "done";
});
