// Whether a product is down as planned, from what is known of its windows: read once in half a minute and container.
import { ticks } from "../../clock.ts";
import type { Instant, ProductId } from "../../kinds.ts";
import { type Downtime, downtimeStateAt } from "../../records/faults/downtime.ts";

const keptMilliseconds = 30_000;

type Windows = Promise<Downtime[]>;

const kept = new Map<ProductId, { until: number; windows: Windows }>();

/** The windows that stand; concurrent callers share a read, and a failed one is not kept. */
const windowsOf = (productId: ProductId, read: () => Windows): Windows => {
  const known = kept.get(productId);
  if (known && ticks() < known.until) return known.windows;
  const windows = read();
  const mine = { until: ticks() + keptMilliseconds, windows };
  kept.set(productId, mine);
  windows.catch(() => {
    if (kept.get(productId) === mine) kept.delete(productId);
  });
  return windows;
};

/** Windows that have not begun are read too: half a minute later one of them may have. */
export const ongoing =
  (standing: (productId: ProductId, now: Instant) => Windows) =>
  async (productId: ProductId, now: Instant): Promise<Downtime | null> => {
    const windows = await windowsOf(productId, () => standing(productId, now));
    return windows.find((one) => downtimeStateAt(one, now) === "ongoing") ?? null;
  };
