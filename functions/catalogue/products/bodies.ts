// What the operator sends of a product and of its agreement, and what it reads back.
import * as z from "zod";
import { Instant, line, ProductId, VendorId, wholeNumber, Year } from "../../../shared/kinds.ts";
import { Completeness, completenessOf } from "../../../shared/records/catalogue/completeness.ts";
import { ProductFacts } from "../../../shared/records/catalogue/facts.ts";
import { type Kept, keptShape } from "../../../shared/records/catalogue/kept.ts";
import { Agreement, Audience, ContentType, Product } from "../../../shared/records/product.ts";
import type { Around } from "../rules.ts";

/** `/v1/products/{productId}` and below. */
export const productParams = z.object({ productId: ProductId });
/** `/v1/products/{productId}/agreements/{year}` and below. */
export const agreementParams = z.object({ productId: ProductId, year: wholeNumber(Year) });

/** The whole of what is kept of a product, but for its state and its agreements. `requiredFacts` null: not declared. */
export const ProductBody = z
  .strictObject({
    vendorId: VendorId,
    name: line(120),
    contentTypes: z.array(ContentType).max(11),
    audiences: z.array(Audience).max(3),
    ...ProductFacts.shape,
  })
  .meta({ id: "ProductBody" });

/** The terms of an agreement. What is left out stays; `signedAt` null: not signed, and requests are held. */
export const AgreementBody = z
  .strictObject({
    libraryTypes: Agreement.shape.libraryTypes,
    leadTimeWorkingDays: z.int().min(0).max(60).optional(),
    faultAnswerHours: z.int().min(1).max(240).optional(),
    signedAt: Instant.nullable().optional(),
  })
  .meta({ id: "AgreementBody" });

/** The product with everything the operator knows of it. */
export const ProductRecord = Product.extend({ ...keptShape, completeness: Completeness }).meta({
  id: "ProductRecord",
});

/** The record as a route replies it; its ETag is the version to send back as If-Match. */
export const recordReply = (
  { record, version, history }: Kept<Product>,
  around: Pick<Around, "vendor" | "now">,
) => ({
  body: { ...record, version, history: [...history], completeness: completenessOf(record, around) },
  etag: String(version),
});
