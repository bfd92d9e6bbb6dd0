// The port of what the numbers of faults are made of.
import type { ProductId, Year } from "../kinds.ts";
import type { FaultMoments, Faults } from "../records/faults/moments.ts";

export type FaultNumberPorts = {
  faultNumbers: {
    /** Keeps the moments of a report; false when a later version of it is kept already. */
    keep(moments: FaultMoments): Promise<boolean>;
    /** All that is known of a product: its reports of a year, and every incident and planned maintenance it had. */
    ofProduct(productId: ProductId, year: Year): Promise<Faults>;
  };
};
