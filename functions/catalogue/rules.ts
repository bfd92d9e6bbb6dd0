// The decisions of the catalogue: what may be kept, what an agreement may become, what a proposal still means.
import { firstDay } from "../../shared/clock.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Day, Instant, ProductId, Translated, Year } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import {
  type AgreementMove,
  agreementMoves,
  legalAgreementMoves,
  withAgreement,
} from "../../shared/records/catalogue/agreement-moves.ts";
import { lacking, lost, type Missing } from "../../shared/records/catalogue/completeness.ts";
import { keptFacts, type ProductFacts } from "../../shared/records/catalogue/facts.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { Organisation } from "../../shared/records/organisation.ts";
import type { Agreement, Product } from "../../shared/records/product.ts";

/** What surrounds a product when it is changed. */
export type Around = {
  directory: Directory;
  vendor: Organisation | null;
  now: Instant;
  today: Day;
};

/** What is given of a product. */
export type GivenProduct = ProductFacts & Pick<Product, "vendorId" | "name" | "contentTypes" | "audiences">;

const textFlaws = (pointer: string, text: Translated): Flaw[] =>
  (["nb", "nn", "en"] as const)
    .filter((language) => holdsNationalIdentityNumber(text[language] ?? ""))
    .map((language) => ({ pointer: `${pointer}/${language}`, code: "national_identity_number" }));

/** Free text of the four answers that must not be kept. */
export const answerFlaws = ({ answers }: Pick<ProductFacts, "answers">): Flaw[] =>
  (["howToGetAccess", "homeUse", "sharing", "faultContact"] as const).flatMap((question) =>
    textFlaws(`/answers/${question}/text`, answers[question].text),
  );

/** An agreement that was offered binds the product to its vendor: cases stand on both. */
const mayNotMove = ({ agreements }: Product): boolean => agreements.some(({ state }) => state === "offered");

/** What cannot be kept of a product as it is given. */
export const productFlaws = (before: Product | null, given: GivenProduct, { vendor }: Around): Flaw[] => [
  ...(vendor?.kind === "vendor" ? [] : [{ pointer: "/vendorId", code: "not_known" as const }]),
  ...(before && before.vendorId !== given.vendorId && mayNotMove(before)
    ? [{ pointer: "/vendorId", code: "in_force" as const }]
    : []),
  ...(holdsNationalIdentityNumber(given.name)
    ? [{ pointer: "/name", code: "national_identity_number" as const }]
    : []),
  ...answerFlaws(given),
];

/** The product as it is given; its state, its agreements and its vendor's word stay what they were. */
export const productFrom = (
  { productId, before }: { productId: ProductId; before: Product | null },
  { vendorId, name, contentTypes, audiences, ...facts }: GivenProduct,
  { vendor }: Around,
): Product => ({
  productId,
  vendorId,
  name,
  state: before?.state ?? "draft",
  contentTypes,
  audiences,
  ...keptFacts(facts, vendor),
  confirmedAt: before?.confirmedAt ?? null,
  agreements: before?.agreements ?? [],
});

const asFlaws = (missing: readonly Missing[]): Flaw[] =>
  missing.map(({ pointer, code }) => ({ pointer, code }));

/** What a product must not be without once it is complete. */
export const incompleteness = (product: Product, around: Around): Flaw[] =>
  product.state === "complete" ? asFlaws(lost(product, around)) : [];

/** What a draft lacks before it is complete. */
export const completeFlaws = (product: Product, around: Around): Flaw[] => asFlaws(lacking(product, around));

/** Everything that keeps an agreement of the product from being offered, at once. */
export const offerFlaws = (product: Product, around: Around): Flaw[] => [
  ...(product.state === "complete" ? [] : [{ pointer: "/state", code: "not_complete" as const }]),
  ...completeFlaws(product, around),
];

/** What is given of an agreement. */
export type GivenTerms = Pick<Agreement, "libraryTypes"> & {
  [F in "leadTimeWorkingDays" | "faultAnswerHours" | "signedAt"]?: Agreement[F] | undefined;
};

/** The operator of the agreement's first day, as far as that is known today. */
const operatorOf = (year: Year, { directory, today }: Around) =>
  (directory.operator(firstDay(year)) ?? directory.operator(today))?.organisationNumber;

/** The product with an agreement on these terms; a new one is prepared. Null where nobody is the operator. */
export const withTerms = (
  product: Product,
  { year, ...terms }: GivenTerms & { year: Year },
  around: Around,
): Product | null => {
  const before = product.agreements.find((agreement) => agreement.year === year);
  const operator = operatorOf(year, around);
  if (operator === undefined) return null;
  return withAgreement(product, {
    year,
    operator,
    state: before?.state ?? "prepared",
    signedAt: terms.signedAt === undefined ? (before?.signedAt ?? null) : terms.signedAt,
    libraryTypes: terms.libraryTypes,
    leadTimeWorkingDays: terms.leadTimeWorkingDays ?? before?.leadTimeWorkingDays ?? 3,
    faultAnswerHours: terms.faultAnswerHours ?? before?.faultAnswerHours ?? 24,
  });
};

/** The product once the agreement has moved, or where it stands and what it may do instead. */
export const moved = (
  product: Product,
  { agreement, move }: { agreement: Agreement; move: AgreementMove },
  thisYear: Year,
): { product: Product } | { state: Agreement["state"]; moves: AgreementMove[] } => {
  const moves = legalAgreementMoves(agreement, thisYear);
  if (!moves.includes(move)) return { state: agreement.state, moves };
  return { product: withAgreement(product, { ...agreement, state: agreementMoves[move].to }) };
};

/** Pointers to the fields that a proposal wanted to change and others have changed since. */
export const staleFlaws = (fields: readonly string[]): Flaw[] =>
  fields.map((field) => ({ pointer: `/${field.replaceAll(".", "/")}`, code: "changed_since" }));
