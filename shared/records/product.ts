// Products, their four answers, and their agreements by year.
import * as z from "zod";
import { Email, Instant, line, OrganisationNumber, ProductId, translated, VendorId, Year } from "../kinds.ts";
import { LibraryType } from "./library.ts";

export const Audience = z.enum(["inhabitants", "pupils", "staff"]);

export const ContentType = z.enum([
  "film",
  "newspapers",
  "reference",
  "music",
  "comics",
  "dictionaries",
  "journals",
  "books",
  "images",
  "statistics",
  "law",
]);

export const AccessMethod = z.enum([
  "ip",
  "library_card",
  "feide",
  "personal_account",
  "on_site_sign_in",
  "shared_link",
]);
export type AccessMethod = z.infer<typeof AccessMethod>;

/** What a vendor must be told before it can connect a library. */
export const RequiredFact = z.enum(["ip_ranges", "feide_realm", "library_card_system", "contact"]);
export type RequiredFact = z.infer<typeof RequiredFact>;

/** With whom a library may share the product; `not_answered` is a visible state. */
export const SharingTerms = z.enum(["no", "same_owner", "same_county", "any_member", "not_answered"]);
export type SharingTerms = z.infer<typeof SharingTerms>;

const Answer = translated(2000);

/** The four questions every product answers in the same form; `not_answered` is a visible state. */
export const FourAnswers = z.strictObject({
  howToGetAccess: z.strictObject({ url: z.url().max(300).nullable(), text: Answer }),
  homeUse: z.strictObject({
    value: z.enum(["yes", "conditional", "on_site_only", "not_answered"]),
    text: Answer,
  }),
  sharing: z.strictObject({ value: SharingTerms, text: Answer }),
  faultContact: z.strictObject({ email: Email.nullable(), provenAt: Instant.nullable(), text: Answer }),
});
export type FourAnswers = z.infer<typeof FourAnswers>;

/** Stored states; in force and ended are read off the year and the clock. */
export const AgreementState = z.enum([
  "prepared",
  "approved",
  "offered",
  "withdrawn",
  "not_agreed",
  "low_uptake",
]);
export type AgreementState = z.infer<typeof AgreementState>;

/** Product × year. `signedAt` null: requests are held, nothing is sent to the vendor. Times in working days and hours. */
export const Agreement = z.object({
  year: Year,
  operator: OrganisationNumber,
  state: AgreementState,
  signedAt: Instant.nullable(),
  libraryTypes: z.array(LibraryType).min(1).max(3),
  leadTimeWorkingDays: z.int().min(0).max(60).default(3),
  faultAnswerHours: z.int().min(1).max(240).default(24),
});
export type Agreement = z.infer<typeof Agreement>;

/**
 * When reports make a crowd: so many owner organisations in so many counties within so many minutes, or so large a share
 * of the libraries with access in force, but at least so many. `stillBroken`: so many that say so open an incident again.
 */
export const CrowdThresholds = z.object({
  owners: z.int().min(1).max(100).default(3),
  counties: z.int().min(1).max(15).default(2),
  minutes: z.int().min(1).max(1440).default(30),
  share: z.number().gt(0).max(1).default(0.2),
  shareAtLeast: z.int().min(1).max(100).default(3),
  stillBroken: z.int().min(1).max(100).default(3),
});
export type CrowdThresholds = z.infer<typeof CrowdThresholds>;

export const Product = z
  .object({
    productId: ProductId,
    vendorId: VendorId,
    name: line(120),
    state: z.enum(["draft", "complete", "retired"]),
    contentTypes: z.array(ContentType).max(11),
    audiences: z.array(Audience).max(3),
    accessMethods: z.array(AccessMethod).max(6),
    requiredFacts: z.array(RequiredFact).max(4),
    /** False while nobody has said which facts are required, not even that none are. */
    factsDeclared: z.boolean().default(true),
    answers: FourAnswers,
    confirmedAt: Instant.nullable(),
    agreements: z.array(Agreement).max(30),
    /** Absent: the consortium's own. */
    crowd: CrowdThresholds.optional(),
  })
  .meta({ id: "Product" });
export type Product = z.infer<typeof Product>;

/** The agreement asked for: of `year`, or, without one, in force today, else the next offered. Only offered ones count. */
export const agreementFor = (
  agreements: readonly Agreement[],
  wanted: { year?: Year | undefined; thisYear: Year },
): Agreement | undefined => {
  const offered = agreements.filter((agreement) => agreement.state === "offered");
  if (wanted.year !== undefined) return offered.find((agreement) => agreement.year === wanted.year);
  return offered
    .filter((agreement) => agreement.year >= wanted.thisYear)
    .sort((one, other) => one.year - other.year)[0];
};
