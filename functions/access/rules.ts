// The decisions of access: when a held request goes on, and which moves each reader may make.
import type { Instant } from "../../shared/kinds.ts";
import { heldFor } from "../../shared/records/access/eligibility.ts";
import { legalMoves, wordOf } from "../../shared/records/access/legal-moves.ts";
import type { AccessRequest } from "../../shared/records/access-request.ts";
import type { Reader } from "../../shared/records/authority.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { agreementFor } from "../../shared/records/product.ts";

/** True when nothing holds the request any more: enrolled, signed, and somebody to write to. */
export const mayLeaveHold = (directory: Directory, record: AccessRequest): boolean => {
  const product = directory.product(record.productId);
  const { year } = record;
  const agreement = product && agreementFor(product.agreements, { year, thisYear: year });
  if (!product || !agreement || record.enrolment === undefined) return false;
  return heldFor(directory, { product, agreement }) === null;
};

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
