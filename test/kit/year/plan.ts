// What a year has in store: which library has, keeps, loses or asks for which product, and how its vendor behaves.
import { aNumber } from "../builders.ts";

/** fast answers by API on the next day, slow by the page of its mail after days, silent never; the mails of one bounce. */
export type Manner = "fast" | "slow" | "silent" | "bouncing" | "rejecting";

/** In the order in which products are dealt out: with five, there is one of each. */
const manners: readonly Manner[] = [
  "fast",
  "slow",
  "silent",
  "bouncing",
  "rejecting",
  "fast",
  "fast",
  "slow",
];

/** carried = open and renewed · lost = open and not renewed · asked = new, asked for in the autumn. */
export type Fate = "carried" | "lost" | "asked";

export type Pair = { library: number; product: number; fate: Fate; manner: Manner };
export type Plan = { libraries: number; products: number; pairs: readonly Pair[] };

const fates: readonly Fate[] = ["carried", "carried", "lost", "asked", "asked", "asked"];

export const mannerOf = (product: number): Manner => manners[product % manners.length] ?? "fast";

/** A plan for so many libraries and products: the same one each time. */
export const planFor = (libraries: number, products: number): Plan => ({
  libraries,
  products,
  pairs: Array.from({ length: libraries * products }, (_, at) => {
    const [library, product] = [Math.floor(at / products), at % products];
    const fate = fates[(library + 2 * product) % fates.length] ?? "asked";
    return { library, product, fate, manner: mannerOf(product) };
  }),
});

export const counties = ["46", "50", "03"] as const;
export const countyOf = (library: number): string => counties[library % counties.length] ?? "46";
export const numberOfCounty = (county: string): string => aNumber(40 + Number(county));
export const numberOfVendor = (manner: Manner): string => aNumber(20 + manners.indexOf(manner));
export const numberOfLibrary = (library: number): string => String(2_000_100 + library);
export const idOfProduct = (product: number): string => `${mannerOf(product)}-${product}`;
/** A tenth of the libraries asks before its enrolment has arrived, and every fifth never says whether it works. */
export const asksEarly = ({ library, product }: Pair): boolean => (library + product) % 10 === 9;
export const neverSays = ({ library }: Pick<Pair, "library">): boolean => library % 5 === 4;
