// What the addresses of planned maintenance have in common: whose product it is, and how a change is made or refused.
import * as z from "zod";
import { osloDay } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { type Instant, ProductId } from "../../shared/kinds.ts";
import type { DowntimeChange } from "../../shared/ports/downtimes.ts";
import type { Granted } from "../../shared/ports.ts";
import type { Caller } from "../../shared/records/caller.ts";
import {
  type Downtime,
  DowntimeId,
  type DowntimeView,
  downtimeStateAt,
  downtimeView,
} from "../../shared/records/faults/downtime.ts";
import type { MoveOutcome } from "../../shared/records/outcome.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";
import { plannerOf } from "./rules.ts";

/** `/v1/products/{productId}/downtime/{downtimeId}` */
export const downtimeParams = z.object({ productId: ProductId, downtimeId: DowntimeId });

export const planningUses = { clock: ["now"], ids: ["next"], directory: ["current"] } as const;
type Planning = Granted<typeof planningUses>;

type Planner = { product: ReferenceProduct; by: "vendor" | "operator"; now: Instant };

/** Who plans for the product; to everybody else it is as unknown as one that does not exist. */
export const plannerFor = async (
  productId: ProductId,
  caller: Caller,
  { clock, directory }: Pick<Planning, "clock" | "directory">,
): Promise<Planner> => {
  const reference = await directory.current();
  const now = clock.now();
  const product = reference.product(productId);
  const by = product && plannerOf({ directory: reference, caller, today: osloDay(now) }, product);
  if (product?.state !== "complete" || !by) throw new Problem("product.unknown");
  return { product, by, now };
};

type Changing = { params: z.infer<typeof downtimeParams>; version: number; caller: Caller };

/** The stamp of a change. */
export const changeFor = async (
  { params, version, caller }: Changing,
  ports: Planning,
): Promise<DowntimeChange> => {
  const { by, now } = await plannerFor(params.productId, caller, ports);
  return { eventId: ports.ids.next(), at: now, by, version };
};

type Changed = { status: 200; body: DowntimeView; etag: string };

/** The answer to a change, or its refusal. */
export const changed = (outcome: MoveOutcome<Downtime>, now: Instant): Changed => {
  if (outcome.outcome === "unknown") throw new Problem("downtime.unknown");
  if (outcome.outcome === "stale") throw new Problem("request.version-stale");
  if (outcome.outcome === "wrong_state")
    throw new Problem("downtime.wrong-state", {
      standing: { state: downtimeStateAt(outcome.record, now), moves: [] },
    });
  const { record } = outcome;
  return { status: 200, body: downtimeView(record, now), etag: String(record.version) };
};
