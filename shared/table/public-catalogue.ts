// The public catalogue: every complete product, kept in memory for half a minute.
import { ticks } from "../clock.ts";
import type { Ports } from "../ports.ts";
import { Product } from "../records/product.ts";
import { fromItem } from "./codec.ts";
import { everything } from "./pages.ts";

// Together with the half minute a browser may keep a page, a change is seen within a minute.
const keptMilliseconds = 30_000;

const load = async (): Promise<readonly Product[]> => {
  const products = await everything({ pk: "CATALOGUE", prefix: "PRODUCT#" }, (item) =>
    fromItem(Product, item),
  );
  return products.filter(({ state }) => state === "complete");
};

let kept: { until: number; products: Promise<readonly Product[]> } | undefined;

/** Forgets what is in memory, so that the next call reads anew. */
export const forget = (): void => {
  kept = undefined;
};

/** The port of the public catalogue; concurrent callers share a read, and a failed one is not kept. */
export const open = (): Ports["publicCatalogue"] => ({
  current: () => {
    if (kept && ticks() < kept.until) return kept.products;
    const mine = { until: ticks() + keptMilliseconds, products: load() };
    kept = mine;
    mine.products.catch(() => {
      if (kept === mine) forget();
    });
    return mine.products;
  },
});
