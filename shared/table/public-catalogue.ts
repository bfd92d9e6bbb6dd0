// The public catalogue: every complete product and every webinar, kept in memory for half a minute.
import type { Ports } from "../ports.ts";
import type { Kept } from "../records/catalogue/kept.ts";
import { Product } from "../records/product.ts";
import { Webinar } from "../records/training/webinar.ts";
import { keptIn } from "./catalogue/kept.ts";
import { fromItem, type Item } from "./codec.ts";
import { keys } from "./keys.ts";
import { memory } from "./memory.ts";
import { between } from "./pages.ts";

// Together with the half minute a browser may keep a page, a change is seen within a minute.
const keptMilliseconds = 30_000;

type Catalogue = { products: readonly Product[]; webinars: readonly Kept<Webinar>[] };

const isOf = (prefix: string) => (item: Item) => item["sk"]?.S?.startsWith(prefix) === true;

const byBegin = ({ record: one }: Kept<Webinar>, { record: other }: Kept<Webinar>): number =>
  one.window.from < other.window.from ? -1 : 1;

const load = async (): Promise<Catalogue> => {
  const items = await between(keys.publicCatalogue());
  const products = items.filter(isOf("PRODUCT#")).map((item) => fromItem(Product, item));
  return {
    products: products.filter(({ state }) => state === "complete"),
    webinars: items.filter(isOf("WEBINAR#")).map(keptIn(Webinar)).toSorted(byBegin),
  };
};

const catalogue = memory<Catalogue>(keptMilliseconds);

/** Forgets what is in memory, so that the next call reads anew. */
export const { forget } = catalogue;

/** The port of the public catalogue. */
export const open = (): Ports["publicCatalogue"] => ({
  current: async () => (await catalogue.current(load)).products,
  webinars: async () => (await catalogue.current(load)).webinars,
});
