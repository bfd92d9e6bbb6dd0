// Everything a library's overview is made of in one Query: accesses and fault reports lie side by side in its partition.
import * as z from "zod";
import { ProductId, VendorId, Year } from "../../kinds.ts";
import type { LibraryCasesPort } from "../../ports/library-cases.ts";
import { AccessRequest, Enrolment } from "../../records/access-request.ts";
import { FaultReport } from "../../records/fault-report.ts";
import type { AccessRecord } from "../../records/overview/cases.ts";
import { fromItem, type Item } from "../codec.ts";
import { keys } from "../keys.ts";
import { between } from "../pages.ts";
import { isCase } from "./moves.ts";

const Place = z.object({
  productId: ProductId,
  vendorId: VendorId,
  year: Year,
  enrolment: Enrolment.optional(),
});

const isAccess = (item: Item): boolean => item["sk"]?.S?.startsWith("ACCESS#") === true;

const accessIn = (item: Item): AccessRecord => {
  const { enrolment = null, ...place } = fromItem(Place, item);
  return { ...place, enrolment, request: isCase(item) ? fromItem(AccessRequest, item) : null };
};

/** The library cases port. */
export const open = (): LibraryCasesPort => ({
  read: async (libraryNumber, from) => {
    const items = await between(keys.casesFrom(libraryNumber, from));
    return {
      accesses: items.filter(isAccess).map(accessIn),
      faults: items.filter((item) => !isAccess(item)).map((item) => fromItem(FaultReport, item)),
    };
  },
});
