// How complete a product and its vendor are: every check there is, what is missing, and what may not be missing.
import * as z from "zod";
import { plusSeconds } from "../../clock.ts";
import { type Instant, Language, type Translated } from "../../kinds.ts";
import type { Contact } from "../contact.ts";
import type { Organisation } from "../organisation.ts";
import type { AccessMethod, Product, RequiredFact } from "../product.ts";
import { supportProvenAt, type VendorRole } from "./facts.ts";

/** The states that are shown where something is not there. */
export const MissingCode = z.enum([
  "not_answered",
  "not_translated",
  "not_proven",
  "not_declared",
  "fact_missing",
  "not_confirmed",
]);
export type MissingCode = z.infer<typeof MissingCode>;

/** `blocks`: the agreement of a product that lacks it cannot be offered. */
export const Missing = z.object({ pointer: z.string(), code: MissingCode, blocks: z.boolean() });
export type Missing = z.infer<typeof Missing>;

/** `score` is the share of all checks that hold, in whole per cent; 100 only where nothing is missing. */
export const Completeness = z.object({ score: z.int(), missing: z.array(Missing) });
export type Completeness = z.infer<typeof Completeness>;

type Check = Missing & { holds: boolean };

const yearDays = 365;
/** A vendor's word that its product is registered rightly counts for 13 months. */
export const confirmedDays = 396;

const within = (moment: Instant | null, days: number, now: Instant): boolean =>
  moment !== null && moment >= plusSeconds(now, -days * 86_400);

/** Somebody clicked, within a year, that the address is right, and nobody has denied it since. */
export const isProven = (
  { provenAt, deniedAt = null }: Pick<Contact, "provenAt" | "deniedAt">,
  now: Instant,
): boolean => within(provenAt, yearDays, now) && (deniedAt === null || deniedAt < (provenAt ?? ""));

/** What a vendor that connects by this method must be told; other methods need no certain fact. */
const factOf: { readonly [M in AccessMethod]?: RequiredFact } = { ip: "ip_ranges", feide: "feide_realm" };

const check = (pointer: string, code: MissingCode, holds: boolean): Check => ({
  pointer,
  code,
  holds,
  blocks: code !== "not_translated" && code !== "not_confirmed",
});

const textChecks = (question: string, text: Translated): Check[] =>
  Language.options.map((language) =>
    check(
      `/answers/${question}/text/${language}`,
      language === "nb" ? "not_answered" : "not_translated",
      text[language] !== null,
    ),
  );

const supportOf = ({ answers }: Product, vendor: Organisation | null): Contact | undefined =>
  vendor?.contacts.find(({ role, email }) => role === "support" && email === answers.faultContact.email);

const supportIsProven = (product: Product, vendor: Organisation | null, now: Instant): boolean => {
  const { email } = product.answers.faultContact;
  const provenAt = supportProvenAt(vendor, email);
  return isProven({ provenAt, deniedAt: supportOf(product, vendor)?.deniedAt }, now);
};

type Around = { vendor: Organisation | null; now: Instant };

const productChecks = (product: Product, { vendor, now }: Around): Check[] => {
  const { answers, accessMethods, requiredFacts, factsDeclared, confirmedAt } = product;
  const facts = accessMethods.map((method) => factOf[method]).filter((fact) => fact !== undefined);
  return [
    check("/accessMethods", "not_answered", accessMethods.length > 0),
    ...textChecks("howToGetAccess", answers.howToGetAccess.text),
    check("/answers/homeUse/value", "not_answered", answers.homeUse.value !== "not_answered"),
    ...textChecks("homeUse", answers.homeUse.text),
    check("/answers/sharing/value", "not_answered", answers.sharing.value !== "not_answered"),
    ...textChecks("sharing", answers.sharing.text),
    check("/answers/faultContact/email", "not_answered", answers.faultContact.email !== null),
    ...textChecks("faultContact", answers.faultContact.text),
    check("/answers/faultContact/email", "not_proven", supportIsProven(product, vendor, now)),
    check("/requiredFacts", "not_declared", factsDeclared),
    check(
      "/requiredFacts",
      "fact_missing",
      !factsDeclared || facts.every((fact) => requiredFacts.includes(fact)),
    ),
    check("/confirmedAt", "not_confirmed", within(confirmedAt, confirmedDays, now)),
  ];
};

const mailed: readonly VendorRole[] = ["access", "support"];

const contactChecks = ({ contacts }: Organisation, role: VendorRole, now: Instant): Check[] => {
  const ofRole = contacts.filter((contact) => contact.role === role);
  const there = check(`/contacts/${role}`, "not_answered", ofRole.length > 0);
  if (!mailed.includes(role)) return [there];
  return [
    there,
    check(
      `/contacts/${role}`,
      "not_proven",
      ofRole.some((contact) => isProven(contact, now)),
    ),
  ];
};

const vendorChecks = (vendor: Organisation, now: Instant): Check[] => [
  check(
    "/organisationNumber",
    "not_answered",
    vendor.organisationNumber !== null || (vendor.country !== "NO" && vendor.registrationId !== null),
  ),
  ...(["access", "support", "sales", "invoice"] as const).flatMap((role) => contactChecks(vendor, role, now)),
];

const summed = (checks: readonly Check[]): Completeness => ({
  score: Math.floor((100 * checks.filter(({ holds }) => holds).length) / checks.length),
  missing: checks
    .filter(({ holds }) => !holds)
    .map(({ pointer, code, blocks }) => ({ pointer, code, blocks })),
});

/** How complete a product is, with the vendor that supplies it. */
export const completenessOf = (product: Product, around: Around): Completeness =>
  summed(productChecks(product, around));

/** How complete what a vendor says of itself is. */
export const vendorCompleteness = (vendor: Organisation, now: Instant): Completeness =>
  summed(vendorChecks(vendor, now));

/** What keeps an agreement of the product from being offered; nothing where it may be. */
export const lacking = (product: Product, around: Around): Missing[] =>
  completenessOf(product, around).missing.filter(({ blocks }) => blocks);

/**
 * What a complete product must not lose. A lapsed proof is a task for somebody, and no reason to keep a product that is
 * in force from being changed.
 */
export const lost = (product: Product, around: Around): Missing[] =>
  lacking(product, around).filter(({ code }) => code !== "not_proven");
