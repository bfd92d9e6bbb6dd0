// What a vendor knows best and may propose to change: of a product its answers and facts, of itself its addresses.
import * as z from "zod";
import { Email, type Instant } from "../../kinds.ts";
import type { Contact } from "../contact.ts";
import type { Organisation } from "../organisation.ts";
import { AccessMethod, FourAnswers, type Product, RequiredFact } from "../product.ts";

const { howToGetAccess, homeUse, sharing, faultContact } = FourAnswers.shape;

/** The four answers as they are given: whether an address is proven is for a click to say, never for a form. */
export const GivenAnswers = z.strictObject({
  howToGetAccess: z.strictObject(howToGetAccess.shape),
  homeUse: z.strictObject(homeUse.shape),
  sharing: z.strictObject(sharing.shape),
  faultContact: z.strictObject(faultContact.omit({ provenAt: true }).shape),
});

/** `requiredFacts` null: nobody has said which; an empty list: none. */
export const ProductFacts = z.strictObject({
  accessMethods: z.array(AccessMethod).max(6),
  requiredFacts: z.array(RequiredFact).max(4).nullable(),
  answers: GivenAnswers,
});
export type ProductFacts = z.infer<typeof ProductFacts>;

/** The roles in which a vendor is written to. */
export const VendorRole = z.enum(["access", "support", "sales", "invoice"]);
export type VendorRole = z.infer<typeof VendorRole>;

/** The most addresses of one role. */
export const mostAddresses = 5;
const Addresses = z.array(Email).max(mostAddresses);

/** A vendor's addresses by role, the one that is tried first first. */
export const VendorFacts = z.strictObject({
  contacts: z.strictObject({ access: Addresses, support: Addresses, sales: Addresses, invoice: Addresses }),
});
export type VendorFacts = z.infer<typeof VendorFacts>;

export const productFacts = (product: Product): ProductFacts => {
  const { provenAt: _, ...contact } = product.answers.faultContact;
  return {
    accessMethods: product.accessMethods,
    requiredFacts: product.factsDeclared ? product.requiredFacts : null,
    answers: { ...product.answers, faultContact: contact },
  };
};

/** When somebody last clicked that this address is the vendor's for support, or null. */
export const supportProvenAt = (
  vendor: Pick<Organisation, "contacts"> | null,
  email: Email | null,
): Instant | null =>
  vendor?.contacts.find((contact) => contact.role === "support" && contact.email === email)?.provenAt ?? null;

/** These facts as a product keeps them. Its support address is as proven as the vendor's contact with that address. */
export const keptFacts = (
  { accessMethods, requiredFacts, answers }: ProductFacts,
  vendor: Pick<Organisation, "contacts"> | null,
): Pick<Product, "accessMethods" | "requiredFacts" | "factsDeclared" | "answers"> => ({
  accessMethods,
  requiredFacts: requiredFacts ?? [],
  factsDeclared: requiredFacts !== null,
  answers: {
    ...answers,
    faultContact: {
      ...answers.faultContact,
      provenAt: supportProvenAt(vendor, answers.faultContact.email),
    },
  },
});

const addressesOf = ({ contacts }: Pick<Organisation, "contacts">, role: VendorRole): Email[] =>
  contacts.filter((contact) => contact.role === role).map(({ email }) => email);

export const vendorFacts = (vendor: Pick<Organisation, "contacts">): VendorFacts => ({
  contacts: {
    access: addressesOf(vendor, "access"),
    support: addressesOf(vendor, "support"),
    sales: addressesOf(vendor, "sales"),
    invoice: addressesOf(vendor, "invoice"),
  },
});

/** The contact as it is registered, or a new one that nobody has proven. */
const contactFor = (contacts: readonly Contact[], role: VendorRole, email: Email): Contact =>
  contacts.find((one) => one.role === role && one.email === email) ?? {
    role,
    name: null,
    email,
    language: null,
    provenAt: null,
  };

/** The vendor with these addresses; an address that stays keeps its proof. */
export const withVendorFacts = (vendor: Organisation, { contacts }: VendorFacts): Organisation => ({
  ...vendor,
  contacts: VendorRole.options.flatMap((role) =>
    contacts[role].map((email) => contactFor(vendor.contacts, role, email)),
  ),
});
