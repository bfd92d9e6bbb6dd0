// What an access request may be refused for at once, with all reasons, what holds it, and how it goes to the store.
import { canonical } from "../../canonical.ts";
import { firstDay, lastDay, yearOf } from "../../clock.ts";
import { hash } from "../../hash.ts";
import type { Flaw } from "../../http/flaws.ts";
import type { Day } from "../../kinds.ts";
import { holdsNationalIdentityNumber } from "../../national-identity.ts";
import type { AccessRequestDraft } from "../../ports.ts";
import type { AccessRequestBody } from "../access-request.ts";
import type { Directory } from "../directory.ts";
import { type Agreement, agreementFor } from "../product.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../reference.ts";

type Asked = {
  library: ReferenceLibrary;
  product: ReferenceProduct;
  body: AccessRequestBody;
  today: Day;
  /** What is wrong with the ranges; of a request without any, nothing. */
  rangeFlaws?: readonly Flaw[];
};

const offerFlaws = (agreement: Agreement | undefined, library: ReferenceLibrary): Flaw[] => {
  if (!agreement) return [{ pointer: "/year", code: "not_offered" }];
  return agreement.libraryTypes.includes(library.type)
    ? []
    : [{ pointer: "/productId", code: "not_for_library_type" }];
};

/** What a vendor needs to know, where a request says it, and what it is called when it is missing. */
const facts = [
  { fact: "ip_ranges", field: "ipRanges", code: "ip_ranges_required" },
  { fact: "feide_realm", field: "feideRealm", code: "feide_realm_required" },
  { fact: "library_card_system", field: "libraryCardSystem", code: "library_card_system_required" },
] as const;

// The contact is a fact too, but no request comes without one.
const factFlaws = ({ product, body }: Asked): Flaw[] =>
  facts
    .filter(({ fact, field }) => product.requiredFacts.includes(fact) && (body[field] ?? []).length === 0)
    .map(({ field, code }) => ({ pointer: `/${field}`, code }));

const textFlaws = (body: AccessRequestBody): Flaw[] =>
  spokenFlaws({
    "/note": body.note,
    "/libraryCardSystem": body.libraryCardSystem,
    "/contact/name": body.contact.name,
    "/contact/email": body.contact.email,
  });

/** What the caller can mend, all at once; or the agreement the request is for. */
export const eligible = (asked: Asked): { agreement: Agreement } | { flaws: Flaw[] } => {
  const { library, product, body, today } = asked;
  const agreement = agreementFor(product.agreements, { year: body.year, thisYear: yearOf(today) });
  const closed: Flaw[] =
    library.status === "permanently_closed" ? [{ pointer: "{libraryNumber}", code: "library_closed" }] : [];
  const flaws = [
    ...closed,
    ...offerFlaws(agreement, library),
    ...factFlaws(asked),
    ...(asked.rangeFlaws ?? []),
    ...textFlaws(body),
  ];
  return flaws.length > 0 || !agreement ? { flaws } : { agreement };
};

/** What others than the library must mend first; a missing enrolment is found by the write. */
export const heldFor = (
  directory: Directory,
  { product, agreement }: { product: ReferenceProduct; agreement: Agreement },
): AccessRequestDraft["heldFor"] => {
  if (agreement.signedAt === null) return "agreement_not_signed";
  const vendor = directory.organisation(product.vendorId);
  return vendor?.roles.includes("access") === true ? null : "no_contact";
};

type Drafted = Pick<AccessRequestDraft, "eventId" | "at" | "actor" | "heldFor"> &
  Asked & { agreement: Agreement };

/** The request as it goes to the store. Equal payloads have equal fingerprints, with the year given or left out. */
export const draftOf = ({ library, product, body, agreement, ...stamp }: Drafted): AccessRequestDraft => ({
  eventId: stamp.eventId,
  at: stamp.at,
  actor: stamp.actor,
  heldFor: stamp.heldFor,
  libraryNumber: library.libraryNumber,
  productId: product.productId,
  vendorId: product.vendorId,
  year: agreement.year,
  contact: body.contact,
  ipRanges: body.ipRanges ?? [],
  feideRealm: body.feideRealm ?? null,
  libraryCardSystem: body.libraryCardSystem ?? null,
  note: body.note ?? null,
  fingerprint: hash(canonical({ ...body, year: agreement.year, ipRanges: body.ipRanges ?? [] })),
  validFrom: firstDay(agreement.year),
  validTo: lastDay(agreement.year),
});

/** Text that goes along with a move holds no national identity number. */
export const spokenFlaws = (texts: Readonly<Record<string, string | undefined>>): Flaw[] =>
  Object.entries(texts)
    .filter(([, text]) => text !== undefined && holdsNationalIdentityNumber(text))
    .map(([pointer]) => ({ pointer, code: "national_identity_number" }));
