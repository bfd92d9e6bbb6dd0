// An access request as each of its readers may see it.
import { osloDay } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { isInForce, nextOf, shownStateOf } from "../../shared/records/access/outlook.ts";
import { termsOf } from "../../shared/records/access/turns.ts";
import type { AccessRequestView } from "../../shared/records/access/view.ts";
import { type AccessRequest, accessRequestId } from "../../shared/records/access-request.ts";
import type { Reader } from "../../shared/records/authority.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";
import { movesFor } from "./rules.ts";

type Fact = ReferenceProduct["requiredFacts"][number];

type Around = {
  product: ReferenceProduct | undefined;
  now: Instant;
  /** The reader may also act. */
  acts: boolean;
};

/** A vendor sees the facts its product needs, and no others. */
const needs = (reader: Reader, { product }: Around, fact: Fact): boolean =>
  reader.as !== "vendor" || product?.requiredFacts.includes(fact) === true;

const factsFor = (reader: Reader, record: AccessRequest, around: Around) => ({
  contact: needs(reader, around, "contact") ? record.contact : null,
  ipRanges: needs(reader, around, "ip_ranges") ? record.ipRanges : null,
  feideRealm: needs(reader, around, "feide_realm") ? record.feideRealm : null,
  libraryCardSystem: needs(reader, around, "library_card_system") ? record.libraryCardSystem : null,
});

/** The case as this reader may see it now. */
export const viewFor = (reader: Reader, record: AccessRequest, around: Around): AccessRequestView => {
  const { now, product, acts } = around;
  const terms = termsOf(product?.agreements, record.year);
  return {
    id: accessRequestId(record),
    libraryNumber: record.libraryNumber,
    productId: record.productId,
    year: record.year,
    state: record.state,
    shownState: shownStateOf(record, terms, now),
    reason: record.reason,
    accessInForce: isInForce(record, osloDay(now)),
    next: nextOf(record, terms, now),
    moves: movesFor(record, { reader, acts }, now),
    version: record.version,
    attempt: record.attempt,
    requestedAt: record.requestedAt,
    validFrom: record.validFrom,
    validTo: record.validTo,
    ...factsFor(reader, record, around),
    note: record.note,
    said: record.said,
    history: record.history.map(({ at, move, to, by }) => ({ at, move, state: to, by })),
  };
};

/** A vendor sees the cases of its own products; everybody else who may read the library sees all of them. */
export const maySee = (reader: Reader, record: { vendorId: string }): boolean =>
  reader.as !== "vendor" || reader.vendorId === record.vendorId;
