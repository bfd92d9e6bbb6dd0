// What the operator sends of a vendor, and what it reads back.
import * as z from "zod";
import type { Instant } from "../../../shared/kinds.ts";
import { Email, Language, line, OrganisationNumber, ProductId, VendorId } from "../../../shared/kinds.ts";
import { Completeness, vendorCompleteness } from "../../../shared/records/catalogue/completeness.ts";
import { VendorRole } from "../../../shared/records/catalogue/facts.ts";
import { type Kept, keptShape } from "../../../shared/records/catalogue/kept.ts";
import { MailHours, Organisation } from "../../../shared/records/organisation.ts";

/** `/v1/vendors/{vendorId}` and below. */
export const vendorParams = z.object({ vendorId: VendorId });

/** A contact as it is given: whether its address is proven is for a click to say. */
const GivenContact = z
  .strictObject({
    role: VendorRole,
    name: line(120).nullable(),
    email: Email,
    language: Language.nullable(),
  })
  .meta({ id: "VendorContactBody" });

/** The whole of a vendor. A foreign one has `country` and `registrationId` instead of an organisation number. */
export const VendorBody = z
  .strictObject({
    name: line(200),
    organisationNumber: OrganisationNumber.nullable(),
    country: Organisation.shape.country,
    registrationId: line(60).nullable(),
    language: Language,
    mailHours: MailHours.optional(),
    contacts: z.array(GivenContact).max(20),
  })
  .meta({ id: "VendorBody" });
export type VendorBody = z.infer<typeof VendorBody>;

/** The vendor with everything the operator knows of it. */
export const VendorRecord = Organisation.pick({
  name: true,
  organisationNumber: true,
  country: true,
  registrationId: true,
  language: true,
  mailHours: true,
  contacts: true,
})
  .extend({ vendorId: VendorId, ...keptShape, completeness: Completeness })
  .meta({ id: "Vendor" });

/** How complete a vendor and each of its products are; `score` counts the vendor and its products alike. */
export const VendorCompleteness = Completeness.extend({
  vendorId: VendorId,
  products: z.array(Completeness.extend({ productId: ProductId, name: z.string() })),
}).meta({ id: "VendorCompleteness" });

/** The record as a route replies it; its ETag is the version to send back as If-Match. */
export const recordReply = (
  { record, version, history }: Kept<Organisation>,
  { vendorId, now }: { vendorId: VendorId; now: Instant },
) => ({
  body: {
    ...record,
    vendorId,
    version,
    history: [...history],
    completeness: vendorCompleteness(record, now),
  },
  etag: String(version),
});
