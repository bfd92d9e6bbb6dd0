// The products of the catalogue as everybody may see them.
import type { ProductId } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import {
  isOnOffer,
  type PublicProduct,
  publicProduct,
} from "../../shared/records/catalogue/public-product.ts";

export const offeringUses = {
  clock: ["today"],
  directory: ["current"],
  publicCatalogue: ["current"],
} as const;

type Ports = Granted<typeof offeringUses>;

/** No call to the table but for what is read anew of the catalogue and the reference. */
const everyProduct = async ({ clock, directory, publicCatalogue }: Ports): Promise<PublicProduct[]> => {
  const [products, reference] = await Promise.all([publicCatalogue.current(), directory.current()]);
  const around = { directory: reference, today: clock.today() };
  return products.map((product) => publicProduct(product, around)).filter((product) => product !== null);
};

/** Those for this year or a later one, by name. */
export const productsOnOffer = async (ports: Ports): Promise<PublicProduct[]> =>
  (await everyProduct(ports))
    .filter(isOnOffer)
    .toSorted((one, other) => one.name.localeCompare(other.name, "nb"));

/** One of them, also when all its agreements have ended. */
export const productOf = async (productId: ProductId, ports: Ports): Promise<PublicProduct | undefined> =>
  (await everyProduct(ports)).find((product) => product.productId === productId);
