import * as z from "zod";
import { route } from "../../shared/http/route.ts";
import { DowntimeView } from "../../shared/records/faults/downtime.ts";
import { changed, changeFor, downtimeParams, planningUses } from "./planning.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/downtime/{downtimeId}/cancel",
  summary: "Cancels planned maintenance; every library that was told of it is told",
  access: ["vendor", "operator"],
  params: downtimeParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: DowntimeView },
  fails: ["product.unknown", "downtime.unknown", "downtime.wrong-state"],
  uses: { ...planningUses, downtimes: ["cancel"] },
}).handle(async (input, ports) => {
  const change = await changeFor(input, ports);
  return changed(await ports.downtimes.cancel(input.params, change), change.at);
});
