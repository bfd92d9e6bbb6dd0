// Which products a reader of the catalogue asks for, and which one the example call asks for.
import type { PublicProduct } from "../../shared/records/catalogue/public-product.ts";
import type { training } from "../../shared/records/training/shown.ts";

type Wishes = {
  q?: string | undefined;
  audience?: string | undefined;
  content?: string | undefined;
  access?: string | undefined;
  home?: string | undefined;
};

const has = (values: readonly string[], wanted: string | undefined): boolean =>
  wanted === undefined || values.includes(wanted);

const folded = (text: string): string => text.toLocaleLowerCase("nb");

/** True where every wish is met; the search looks for all its words in the names of product and vendor. */
export const fits = (
  { name, vendorName, audiences, contentTypes, accessMethods, answers }: PublicProduct,
  { q = "", audience, content, access, home }: Wishes,
): boolean => {
  const named = folded(`${name} ${vendorName}`);
  return (
    has(audiences, audience) &&
    has(contentTypes, content) &&
    has(accessMethods, access) &&
    has([answers.homeUse.value], home) &&
    folded(q)
      .split(/\s+/)
      .every((word) => named.includes(word))
  );
};

/** The first product in force that can be asked for with no more than a contact. */
export const simplest = (products: readonly PublicProduct[]): string | null => {
  const found = products.find(
    ({ requiredFacts, agreements }) =>
      requiredFacts.every((fact) => fact === "contact") &&
      agreements.some(({ state }) => state === "in_force"),
  );
  return found?.productId ?? null;
};

/** The products on offer that there is anything to see or to come about, as they stand. */
export const taught = (
  products: readonly PublicProduct[],
  { coming, recordings }: ReturnType<typeof training>,
): PublicProduct[] => {
  const ids = new Set(
    [...coming, ...recordings.map(({ webinar }) => webinar)].flatMap(({ productIds }) => productIds),
  );
  return products.filter(({ productId }) => ids.has(productId));
};
