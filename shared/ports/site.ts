// The ports of the public pages: the catalogue as a whole, and where this system and its tokens are found.
import type { Product } from "../records/product.ts";

/** What a library system must know to call: addresses without a slash at the end, but the issuer's as it names itself. */
export type Endpoints = { address: string; issuer: string; audience: string; scopePrefix: string };

export type SitePorts = {
  publicCatalogue: {
    /** Every product that is complete, at most 30 seconds old. One query for each MB when they are read anew. */
    current(): Promise<readonly Product[]>;
  };
  endpoints: { known(): Endpoints };
};
