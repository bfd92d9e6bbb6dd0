// The products of the catalogue.
import type { Ports } from "../ports.ts";
import { Product } from "../records/product.ts";
import { readKept, replaceKept } from "./catalogue/kept.ts";
import { getItem, putItem } from "./client.ts";
import { fromItem, fromItemOrNull, toItem } from "./codec.ts";
import { keys } from "./keys.ts";
import { everything, page } from "./pages.ts";

export const productItem = (product: Product) => toItem(keys.product(product.productId), product);

const range = { pk: "CATALOGUE", prefix: "PRODUCT#" } as const;

/** Agreements change by year: where one stands in the list says nothing. */
const named = (product: Product) => ({
  ...product,
  agreements: Object.fromEntries(product.agreements.map((agreement) => [agreement.year, agreement])),
});

/** The products port. */
export const open = (): Ports["products"] => ({
  read: async (productId) => fromItemOrNull(Product, (await getItem(keys.product(productId))).Item),
  list: (wish) => page(range, wish, (item) => fromItem(Product, item)),
  all: () => everything(range, (item) => fromItem(Product, item)),
  kept: (productId) => readKept(keys.product(productId), Product),
  replace: (seen, after, change) =>
    replaceKept(keys.product(after.productId), { seen, after, named }, change),
  put: async (product) => {
    await putItem({ Item: productItem(product) });
  },
});
