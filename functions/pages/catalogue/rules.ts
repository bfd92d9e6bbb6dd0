// What a filled-in form of a product's page means: facts and addresses, or what is wrong with them.
import * as z from "zod";
import { Language, type Translated } from "../../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../../shared/national-identity.ts";
import { once } from "../../../shared/pages/taken.ts";
import type { Difference } from "../../../shared/records/catalogue/differences.ts";
import { differencesOf } from "../../../shared/records/catalogue/differences.ts";
import {
  ProductFacts,
  productFacts,
  VendorFacts,
  VendorRole,
  vendorFacts,
} from "../../../shared/records/catalogue/facts.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import type { Product } from "../../../shared/records/product.ts";

const questions = ["howToGetAccess", "homeUse", "sharing", "faultContact"] as const;

const textFields = Object.fromEntries(
  questions.flatMap((question) =>
    Language.options.map((language) => [`${question}-${language}`, once(8000)] as const),
  ),
);
const contactFields = Object.fromEntries(
  VendorRole.options.map((role) => [`contacts-${role}`, once(4000)] as const),
);

/** Its fields may all be missing: what is wrong is told on the page, not as a refusal. */
export const catalogueFields = z.strictObject({
  choice: once(10),
  version: once(12),
  vendorVersion: once(12),
  accessMethods: z.array(z.string().max(40)).max(10).optional(),
  requiredFacts: z.array(z.string().max(40)).max(10).optional(),
  url: once(1000),
  homeUse: once(40),
  sharing: once(40),
  email: once(1000),
  ...textFields,
  ...contactFields,
});
export type CatalogueFields = Readonly<Record<string, string | readonly string[] | undefined>>;

const textOf = (form: CatalogueFields, name: string): string => {
  const value = form[name];
  // Browsers end the lines of a form with two characters, of which we keep one.
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
};

const orNull = (text: string): string | null => (text === "" ? null : text);

const listOf = (form: CatalogueFields, name: string): readonly string[] => {
  const value = form[name];
  return typeof value === "object" ? value : [];
};

const translatedOf = (form: CatalogueFields, question: string): Record<keyof Translated, string | null> => ({
  nb: orNull(textOf(form, `${question}-nb`)),
  nn: orNull(textOf(form, `${question}-nn`)),
  en: orNull(textOf(form, `${question}-en`)),
});

const requiredIn = (form: CatalogueFields): string[] | null => {
  const ticked = listOf(form, "requiredFacts");
  const facts = ticked.filter((fact) => fact !== "none");
  return ticked.length === 0 ? null : facts;
};

const productIn = (form: CatalogueFields): unknown => ({
  accessMethods: listOf(form, "accessMethods"),
  requiredFacts: requiredIn(form),
  answers: {
    howToGetAccess: { url: orNull(textOf(form, "url")), text: translatedOf(form, "howToGetAccess") },
    homeUse: { value: textOf(form, "homeUse"), text: translatedOf(form, "homeUse") },
    sharing: { value: textOf(form, "sharing"), text: translatedOf(form, "sharing") },
    faultContact: { email: orNull(textOf(form, "email")), text: translatedOf(form, "faultContact") },
  },
});

const addressesIn = (form: CatalogueFields, role: VendorRole): string[] => {
  const lines = textOf(form, `contacts-${role}`).split("\n");
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ""))];
};

const vendorIn = (form: CatalogueFields): unknown => ({
  contacts: Object.fromEntries(VendorRole.options.map((role) => [role, addressesIn(form, role)])),
});

const holdsIdentityNumber = ({ answers }: ProductFacts): boolean =>
  questions.some((question) =>
    Object.values(answers[question].text).some((text) => holdsNationalIdentityNumber(text ?? "")),
  );

/** What a form wants changed of a product and of its vendor; nothing of what stays as it is. */
export type Wanted = { product: Difference[]; vendor: Difference[] };
export type WantedFlaw = "bad_facts" | "bad_addresses" | "identity_number" | "no_change";

const unlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() !== other.toSorted().join();

/** Lists of ticked boxes come in the order of the page: another order is no change. */
const inOldOrder = (before: ProductFacts, after: ProductFacts): ProductFacts => ({
  ...after,
  accessMethods: unlike(before.accessMethods, after.accessMethods)
    ? after.accessMethods
    : before.accessMethods,
  requiredFacts:
    before.requiredFacts && after.requiredFacts && !unlike(before.requiredFacts, after.requiredFacts)
      ? before.requiredFacts
      : after.requiredFacts,
});

/** Reads a form against what is registered now. */
export const wantedBy = (
  form: CatalogueFields,
  { product, vendor }: { product: Product; vendor: Organisation },
): Wanted | { flaw: WantedFlaw } => {
  const facts = ProductFacts.safeParse(productIn(form)).data;
  if (!facts) return { flaw: "bad_facts" };
  if (holdsIdentityNumber(facts)) return { flaw: "identity_number" };
  const addresses = VendorFacts.safeParse(vendorIn(form)).data;
  if (!addresses) return { flaw: "bad_addresses" };
  const before = productFacts(product);
  const wanted = {
    product: differencesOf(before, inOldOrder(before, facts)),
    vendor: differencesOf(vendorFacts(vendor), addresses),
  };
  return wanted.product.length + wanted.vendor.length === 0 ? { flaw: "no_change" } : wanted;
};

/** A version as a form carries it; 0 where it is none. */
export const versionIn = (form: CatalogueFields, name: "version" | "vendorVersion"): number => {
  const text = textOf(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};
