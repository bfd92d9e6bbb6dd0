// The decisions of access: what is refused with all reasons at once, what is held, and who sees what of a case.

import { canonical } from "../../shared/canonical.ts";
import { firstDay, lastDay, yearOf } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Day, Instant } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { AccessRequestDraft } from "../../shared/ports.ts";
import { legalMoves, wordOf } from "../../shared/records/access/legal-moves.ts";
import type { AccessRequest, AccessRequestBody } from "../../shared/records/access-request.ts";
import type { Reader } from "../../shared/records/authority.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { type Agreement, agreementFor } from "../../shared/records/product.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../../shared/records/reference.ts";

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

/** True when nothing holds the request any more: enrolled, signed, and somebody to write to. */
export const mayLeaveHold = (directory: Directory, record: AccessRequest): boolean => {
  const product = directory.product(record.productId);
  const { year } = record;
  const agreement = product && agreementFor(product.agreements, { year, thisYear: year });
  if (!product || !agreement || record.enrolment === undefined) return false;
  return heldFor(directory, { product, agreement }) === null;
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

/** What an address of a move ends in, as far as somebody may ask for it. */
const words = [
  "withdraw",
  "verify",
  "does-not-work",
  "answer",
  "end",
  "acknowledge",
  "activate",
  "needs-info",
  "reject",
  "undo",
] as const;
export type AccessMove = (typeof words)[number];

/** The moves that this reader may ask for now; none for who only reads. */
export const movesFor = (
  record: AccessRequest,
  { reader, acts }: { reader: Reader; acts: boolean },
  now: Instant,
): AccessMove[] => {
  const legal = acts ? legalMoves(record, reader.as, now).map(wordOf) : [];
  return words.filter((word) => legal.includes(word));
};

/** Text that goes along with a move holds no national identity number. */
export const spokenFlaws = (texts: Readonly<Record<string, string | undefined>>): Flaw[] =>
  Object.entries(texts)
    .filter(([, text]) => text !== undefined && holdsNationalIdentityNumber(text))
    .map(([pointer]) => ({ pointer, code: "national_identity_number" }));
