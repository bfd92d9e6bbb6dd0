// What the turn of a year must know of an access record: how far it has come, until when it lasts, and who has joined.
import * as z from "zod";
import { Day, LibraryNumber, ProductId, VendorId, Year } from "../../kinds.ts";
import { AccessRequestState, Enrolment } from "../access-request.ts";

/** One library × product × year. Without a case it has no state and no days; without an enrolment nobody has joined. */
export const AccessStanding = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  vendorId: VendorId,
  year: Year,
  state: AccessRequestState.optional(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  enrolment: Enrolment.optional(),
});
export type AccessStanding = z.infer<typeof AccessStanding>;
