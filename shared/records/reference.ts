// The reference: the few facts every call needs about libraries, organisations and agreements, in one compressed item.
import * as z from "zod";
import { Email, VendorId } from "../kinds.ts";
import { Contact, Delegation } from "./contact.ts";
import { Library, Ownership } from "./library.ts";
import { County, Municipality, OperatorIdentity, Organisation } from "./organisation.ts";
import { Agreement, Product, SharingTerms } from "./product.ts";

export const ReferenceLibrary = Library.pick({
  libraryNumber: true,
  isil: true,
  name: true,
  type: true,
  status: true,
  municipalityNumber: true,
  countyNumber: true,
  source: true,
}).extend({ owners: z.array(Ownership) });
export type ReferenceLibrary = z.infer<typeof ReferenceLibrary>;

export const ReferenceProduct = Product.pick({
  productId: true,
  vendorId: true,
  name: true,
  state: true,
  requiredFacts: true,
  crowd: true,
}).extend({
  agreements: z.array(Agreement),
  // A reference built before these were in it is read until its next rebuilding.
  accessMethods: Product.shape.accessMethods.default([]),
  sharing: SharingTerms.optional(),
  /** The address in the answer to whom a library may turn when something does not work. */
  faultContact: Email.nullable().optional(),
});
export type ReferenceProduct = z.infer<typeof ReferenceProduct>;

export const ReferenceOrganisation = Organisation.pick({
  organisationId: true,
  name: true,
  kind: true,
  organisationNumber: true,
  countyNumber: true,
  mailHours: true,
}).extend({
  vendorId: VendorId.nullable(),
  roles: z.array(Contact.shape.role),
  delegations: z.array(Delegation),
});
export type ReferenceOrganisation = z.infer<typeof ReferenceOrganisation>;

export const ReferenceMunicipality = Municipality.pick({ municipalityNumber: true, name: true });
export const ReferenceCounty = County.pick({ countyNumber: true, name: true });

/** A projection of catalogue and organisations, rebuilt when they change; readers hold it for at most 60 seconds. */
export const Reference = z.object({
  libraries: z.array(ReferenceLibrary),
  products: z.array(ReferenceProduct),
  organisations: z.array(ReferenceOrganisation),
  operators: z.array(OperatorIdentity),
  municipalities: z.array(ReferenceMunicipality),
  counties: z.array(ReferenceCounty),
});
export type Reference = z.infer<typeof Reference>;

const entries = z.array(z.unknown());

/**
 * A reference whose entries are not yet parsed. Why: a call looks at three of more than a thousand, and parsing them
 * all would take as long as everything else of a first answer together.
 */
export const UnreadReference = z.object({
  libraries: entries,
  products: entries,
  organisations: entries,
  operators: entries,
  municipalities: entries,
  counties: entries,
});
export type UnreadReference = z.infer<typeof UnreadReference>;
