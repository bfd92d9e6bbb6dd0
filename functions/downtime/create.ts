import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { DowntimeBody, DowntimeView, downtimeView } from "../../shared/records/faults/downtime.ts";
import { plannerFor, planningUses } from "./planning.ts";
import { announcementFlaws, draftOf } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/v1/products/{productId}/downtime",
  summary: "Announces planned maintenance; libraries with access in that window are told",
  access: ["vendor", "operator"],
  params: z.object({ productId: ProductId }),
  body: DowntimeBody,
  takesKey: true,
  returns: { 201: DowntimeView, 200: DowntimeView },
  fails: ["product.unknown", "downtime.refused"],
  uses: { ...planningUses, downtimes: ["standing", "announce"] },
}).handle(async ({ params, body, key, caller, request }, ports) => {
  const { product, by, now } = await plannerFor(params.productId, caller, ports);
  const draft = draftOf({ product, body, key, caller, eventId: ports.ids.next(), at: now, by });
  const standing = await ports.downtimes.standing(product.productId, now);
  const others = standing.filter(({ downtimeId }) => downtimeId !== draft.downtimeId);
  const isNew = others.length === standing.length;
  const flaws = isNew ? announcementFlaws(body, { now, standing }) : [];
  if (flaws.length > 0) throw new Problem("downtime.refused", { flaws });
  const made = await ports.downtimes.announce(draft, key !== null);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: downtimeView(made.record, now),
    etag: String(made.record.version),
    location: `${request.path}/${made.record.downtimeId}`,
    replayed: made.outcome === "replayed",
  };
});
