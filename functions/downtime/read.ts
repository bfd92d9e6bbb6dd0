import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { DowntimeView, downtimeView } from "../../shared/records/faults/downtime.ts";
import { downtimeParams } from "./planning.ts";

export const handler = route({
  method: "GET",
  path: "/v1/products/{productId}/downtime/{downtimeId}",
  summary: "Shows planned maintenance; its ETag is the version that moving and cancelling need",
  access: "public",
  params: downtimeParams,
  returns: { 200: DowntimeView },
  fails: ["downtime.unknown"],
  uses: { clock: ["now"], downtimes: ["read"] },
}).handle(async ({ params }, { clock, downtimes }) => {
  const found = await downtimes.read(params);
  if (!found) throw new Problem("downtime.unknown");
  const body = downtimeView(found, clock.now());
  return { status: 200, body, etag: String(found.version) };
});
