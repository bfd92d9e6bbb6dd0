import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { DowntimeView, WindowBody } from "../../shared/records/faults/downtime.ts";
import { changed, changeFor, downtimeParams, planningUses } from "./planning.ts";
import { windowFlaws, windowOf } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/downtime/{downtimeId}/move",
  summary: "Moves planned maintenance to another window; who was told of the old one is told",
  access: ["vendor", "operator"],
  params: downtimeParams,
  body: WindowBody,
  needsVersion: true,
  returns: { 200: DowntimeView },
  fails: ["product.unknown", "downtime.unknown", "downtime.refused", "downtime.wrong-state"],
  uses: { ...planningUses, downtimes: ["read", "move"] },
}).handle(async (input, ports) => {
  const change = await changeFor(input, ports);
  const before = await ports.downtimes.read(input.params);
  if (!before) throw new Problem("downtime.unknown");
  const window = windowOf(input.body);
  const flaws = windowFlaws(window, change.at, before.window);
  if (flaws.length > 0) throw new Problem("downtime.refused", { flaws });
  return changed(await ports.downtimes.move(input.params, { ...change, window }), change.at);
});
