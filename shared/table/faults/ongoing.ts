// Whether a product is down as planned, from what is known of its windows: read once in half a minute and container.
import type { Instant, ProductId } from "../../kinds.ts";
import { type Downtime, downtimeStateAt } from "../../records/faults/downtime.ts";
import { type Memory, memory } from "../memory.ts";

const keptMilliseconds = 30_000;

const memories = new Map<ProductId, Memory<Downtime[]>>();

const memoryOf = (productId: ProductId): Memory<Downtime[]> => {
  const known = memories.get(productId) ?? memory(keptMilliseconds);
  memories.set(productId, known);
  return known;
};

/** Windows that have not begun are read too: half a minute later one of them may have. */
export const ongoing =
  (standing: (productId: ProductId, now: Instant) => Promise<Downtime[]>) =>
  async (productId: ProductId, now: Instant): Promise<Downtime | null> => {
    const windows = await memoryOf(productId).current(() => standing(productId, now));
    return windows.find((one) => downtimeStateAt(one, now) === "ongoing") ?? null;
  };
