// The decisions of access: what is refused with all reasons at once, what is held, and who sees what of a case.

import { canonical } from "../../shared/canonical.ts";
import { firstDay, lastDay, yearOf } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Day } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { AccessRequestDraft } from "../../shared/ports.ts";
import {
  type AccessRequest,
  type AccessRequestBody,
  type AccessRequestView,
  accessRequestId,
} from "../../shared/records/access-request.ts";
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

const factFlaws = ({ product, body }: Asked): Flaw[] =>
  product.requiredFacts.includes("ip_ranges") && (body.ipRanges ?? []).length === 0
    ? [{ pointer: "/ipRanges", code: "ip_ranges_required" }]
    : [];

const textFlaws = (body: AccessRequestBody): Flaw[] =>
  [
    { pointer: "/note", text: body.note ?? "" },
    { pointer: "/contact/name", text: body.contact.name },
    { pointer: "/contact/email", text: body.contact.email },
  ]
    .filter(({ text }) => holdsNationalIdentityNumber(text))
    .map(({ pointer }) => ({ pointer, code: "national_identity_number" }));

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

/** A vendor sees contact and IP ranges only where its product needs them. */
const needs = (
  reader: Reader,
  product: ReferenceProduct | undefined,
  fact: "contact" | "ip_ranges",
): boolean => reader.as !== "vendor" || product?.requiredFacts.includes(fact) === true;

/** The case as this reader may see it. */
export const viewFor = (
  reader: Reader,
  record: AccessRequest,
  product: ReferenceProduct | undefined,
): AccessRequestView => ({
  id: accessRequestId(record),
  libraryNumber: record.libraryNumber,
  productId: record.productId,
  year: record.year,
  state: record.state,
  reason: record.reason,
  version: record.version,
  attempt: record.attempt,
  requestedAt: record.requestedAt,
  validFrom: record.validFrom,
  validTo: record.validTo,
  contact: needs(reader, product, "contact") ? record.contact : null,
  ipRanges: needs(reader, product, "ip_ranges") ? record.ipRanges : null,
  note: record.note,
  history: record.history.map(({ at, move, to, by }) => ({ at, move, state: to, by })),
});

/** A vendor sees the cases of its own products; everybody else who may read the library sees all of them. */
export const maySee = (reader: Reader, record: { vendorId: string }): boolean =>
  reader.as !== "vendor" || reader.vendorId === record.vendorId;
