// The products of the catalogue.
import type { Ports } from "../ports.ts";
import { Product } from "../records/product.ts";
import { getItem, putItem } from "./client.ts";
import { fromItem, fromItemOrNull, toItem } from "./codec.ts";
import { keys } from "./keys.ts";
import { page } from "./pages.ts";

export const productItem = (product: Product) => toItem(keys.product(product.productId), product);

/** The products port. */
export const open = (): Ports["products"] => ({
  read: async (productId) => fromItemOrNull(Product, (await getItem(keys.product(productId))).Item),
  list: (wish) => page({ pk: "CATALOGUE", prefix: "PRODUCT#" }, wish, (item) => fromItem(Product, item)),
  put: async (product) => {
    await putItem({ Item: productItem(product) });
  },
});
