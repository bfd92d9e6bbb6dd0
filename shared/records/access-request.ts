// The case "connect us": library × product × year. Enrolment stands on the same record, and so does access in force.
import * as z from "zod";
import { Day, Instant, IpRange, LibraryNumber, line, ProductId, text, VendorId, Year } from "../kinds.ts";
import { type LegalMove, storedCase } from "./case.ts";
import { CaseContact, GivenContact } from "./contact.ts";

export const AccessRequestState = z.enum([
  "received",
  "held",
  "sent",
  "undeliverable",
  "needs_info",
  "acknowledged",
  "activated",
  "verified",
  "rejected",
  "withdrawn",
  "ended",
]);
export type AccessRequestState = z.infer<typeof AccessRequestState>;

/** Why a request waits for somebody else than the library. */
export const HeldReason = z.enum(["not_enrolled", "no_contact", "agreement_not_signed"]);
export type HeldReason = z.infer<typeof HeldReason>;

/** States from which a new request for the same library, product and year starts the next attempt. */
export const reopenable = ["withdrawn", "rejected", "ended"] as const satisfies readonly AccessRequestState[];

/**
 * The moves of an access request: the whole life (L library, or its county by delegation; V vendor; O operator; S system).
 *
 *   held ─lift S→ received ─send S→ sent ─acknowledge V→ acknowledged ─activate V→ activated ─verify L→ verified
 *     └refuse O→ rejected   └fail_delivery S→ undeliverable   └needs_info V→ needs_info ─answer L→ acknowledged
 *
 * A state changes by these and by nothing else. `undo_…` are one move to a vendor: which one follows from the history.
 */
export const accessRequestMoves = {
  hold: { from: reopenable, to: "held", by: ["library", "county"] },
  request: { from: reopenable, to: "received", by: ["library", "county"] },
  lift: { from: ["held"], to: "received", by: ["system"] },
  refuse: { from: ["held"], to: "rejected", by: ["operator"] },
  send: { from: ["received", "undeliverable"], to: "sent", by: ["system"] },
  fail_delivery: { from: ["received", "sent"], to: "undeliverable", by: ["system"] },
  redeliver: { from: ["undeliverable"], to: "undeliverable", by: ["operator"] },
  carry_over: { from: reopenable, to: "activated", by: ["system"] },
  acknowledge: { from: ["sent"], to: "acknowledged", by: ["vendor"] },
  activate: { from: ["sent", "acknowledged"], to: "activated", by: ["vendor"] },
  needs_info: { from: ["sent", "acknowledged"], to: "needs_info", by: ["vendor"] },
  reject: { from: ["sent", "acknowledged", "needs_info"], to: "rejected", by: ["vendor"] },
  answer: { from: ["needs_info"], to: "acknowledged", by: ["library", "county"] },
  verify: {
    from: ["activated", "sent", "acknowledged", "needs_info", "undeliverable"],
    to: "verified",
    by: ["library", "county"],
  },
  does_not_work: { from: ["activated"], to: "acknowledged", by: ["library", "county"] },
  withdraw: {
    from: ["received", "held", "sent", "undeliverable", "needs_info", "acknowledged"],
    to: "withdrawn",
    by: ["library", "county"],
  },
  end: { from: ["activated", "verified"], to: "ended", by: ["library", "county", "system"] },
  undo_acknowledge: { from: ["acknowledged"], to: "sent", by: ["vendor"] },
  undo_activate: { from: ["activated"], to: "acknowledged", by: ["vendor"] },
  undo_needs_info: { from: ["needs_info"], to: "sent", by: ["vendor"] },
  undo_further_needs_info: { from: ["needs_info"], to: "acknowledged", by: ["vendor"] },
} as const satisfies Record<string, LegalMove<AccessRequestState>>;
export type AccessRequestMove = keyof typeof accessRequestMoves;

/** Why a vendor, or for a held request the operator, says no. */
export const RejectionCode = z.enum(["not_covered_by_agreement", "facts_wrong", "technical", "other"]);
export type RejectionCode = z.infer<typeof RejectionCode>;

/** Why an access that was open is closed; `period_over` is read off the clock and never stored. */
export const EndReason = z.enum(["terminated", "agreement_ended", "product_withdrawn", "library_closed"]);
export type EndReason = z.infer<typeof EndReason>;

/** That a library has joined a product for a year; `active` says that the access is known to work already. */
export const Enrolment = z.object({
  state: z.enum(["enrolled", "active"]),
  at: Instant,
});
export type Enrolment = z.infer<typeof Enrolment>;

/** The last thing somebody wrote in a move: a question, an answer, why not, or what does not work. In no receipt. */
export const Said = z.object({
  by: z.enum(["vendor", "library", "operator"]),
  at: Instant,
  text: text(1000),
});
export type Said = z.infer<typeof Said>;

/** The domain by which a library's users are known in Feide: `kommune.no`, small letters. */
export const FeideRealm = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/)
  .meta({ id: "FeideRealm", examples: ["bergen.example"] });

/** What a vendor may need to know before it can connect a library, besides the contact. */
export const accessFacts = {
  ipRanges: z.array(IpRange).max(20),
  feideRealm: FeideRealm,
  libraryCardSystem: line(80),
} as const;

/** What a library sends to ask for access. */
export const AccessRequestBody = z
  .strictObject({
    productId: ProductId,
    year: Year.optional(),
    contact: GivenContact,
    ipRanges: accessFacts.ipRanges.optional(),
    feideRealm: accessFacts.feideRealm.optional(),
    libraryCardSystem: accessFacts.libraryCardSystem.optional(),
    note: text(500).optional(),
  })
  .meta({ id: "AccessRequestBody" });
export type AccessRequestBody = z.infer<typeof AccessRequestBody>;

/** The case as stored. `validFrom` and `validTo` are the first and last day of the agreement's year. */
export const AccessRequest = z.object({
  ...storedCase,
  libraryNumber: LibraryNumber,
  productId: ProductId,
  vendorId: VendorId,
  year: Year,
  state: AccessRequestState,
  reason: line(60).nullable(),
  requestedAt: Instant,
  contact: CaseContact.nullable(),
  ipRanges: accessFacts.ipRanges,
  feideRealm: accessFacts.feideRealm.nullable().default(null),
  libraryCardSystem: accessFacts.libraryCardSystem.nullable().default(null),
  note: text(500).nullable(),
  said: Said.nullable().default(null),
  validFrom: Day,
  validTo: Day,
  enrolment: Enrolment.optional(),
});
export type AccessRequest = z.infer<typeof AccessRequest>;

/** `{year}-{productId}`: the natural key inside a library, so that a second one cannot exist. */
export const accessRequestId = (key: { year: Year; productId: ProductId }): string =>
  `${key.year}-${key.productId}`;

const idForm = /^(\d{4})-(.{1,60})$/;

const Place = z.object({ year: Year, productId: ProductId });

/** Reads year and product from an id, or null where it has not the form. */
export const parseAccessRequestId = (id: string): { year: Year; productId: ProductId } | null => {
  const [, year, productId] = idForm.exec(id) ?? [];
  return Place.safeParse({ year: Number(year), productId }).data ?? null;
};
