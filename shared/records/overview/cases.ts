// The records of one library that its overview is made of.
import type { ProductId, VendorId, Year } from "../../kinds.ts";
import type { AccessRequest, Enrolment } from "../access-request.ts";
import type { FaultReport } from "../fault-report.ts";

/** What one library's record of a product and year holds: that it has joined, the case "connect us", or both. */
export type AccessRecord = {
  productId: ProductId;
  vendorId: VendorId;
  year: Year;
  enrolment: Enrolment | null;
  request: AccessRequest | null;
};

/** Everything of one library, from a year on. */
export type LibraryCases = { accesses: readonly AccessRecord[]; faults: readonly FaultReport[] };
