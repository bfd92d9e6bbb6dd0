// The moments of one case that statistics are made of.
import * as z from "zod";
import { Day, Instant, LibraryNumber, ProductId, Year } from "../../kinds.ts";
import { AccessRequestState } from "../access-request.ts";

const Moment = Instant.nullable();

/** What counts of one case: its state, and when its last attempt came this far; what was undone did not happen. */
export const CaseMoments = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  year: Year,
  version: z.int().positive(),
  state: AccessRequestState,
  validFrom: Day,
  validTo: Day,
  /** Null for what was held and never lifted, and for what was carried over: nobody waited for these. */
  received: Moment,
  acknowledged: Moment,
  activated: Moment,
  verified: Moment,
});
export type CaseMoments = z.infer<typeof CaseMoments>;
