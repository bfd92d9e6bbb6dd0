// The ports of the public pages: the catalogue and the webinars as a whole, and where this system and its tokens are found.
import type { Kept } from "../records/catalogue/kept.ts";
import type { Product } from "../records/product.ts";
import type { Webinar } from "../records/training/webinar.ts";

/** What a library system must know to call: addresses without a slash at the end, but the issuer's as it names itself. */
export type Endpoints = { address: string; issuer: string; audience: string; scopePrefix: string };

export type SitePorts = {
  publicCatalogue: {
    /** Every product that is complete, at most 30 seconds old. One query for each MB when they are read anew. */
    current(): Promise<readonly Product[]>;
    /** Every webinar, by its beginning; out of the same query. */
    webinars(): Promise<readonly Kept<Webinar>[]>;
  };
  endpoints: { known(): Endpoints };
};
