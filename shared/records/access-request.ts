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

/** The moves of an access request. A state changes by these and by nothing else. */
export const accessRequestMoves = {
  hold: { from: reopenable, to: "held", by: ["library", "county"] },
  request: { from: reopenable, to: "received", by: ["library", "county"] },
  lift: { from: ["held"], to: "received", by: ["system"] },
  send: { from: ["received", "undeliverable"], to: "sent", by: ["system"] },
  fail_delivery: { from: ["received", "sent"], to: "undeliverable", by: ["system"] },
  redeliver: { from: ["undeliverable"], to: "undeliverable", by: ["operator"] },
  carry_over: { from: reopenable, to: "activated", by: ["system"] },
  withdraw: {
    from: ["received", "held", "sent", "undeliverable", "needs_info", "acknowledged"],
    to: "withdrawn",
    by: ["library", "county"],
  },
} as const satisfies Record<string, LegalMove<AccessRequestState>>;
export type AccessRequestMove = keyof typeof accessRequestMoves;

/** That a library has joined a product for a year; `active` says that the access is known to work already. */
export const Enrolment = z.object({
  state: z.enum(["enrolled", "active"]),
  at: Instant,
});
export type Enrolment = z.infer<typeof Enrolment>;

/** What a library sends to ask for access. */
export const AccessRequestBody = z
  .strictObject({
    productId: ProductId,
    year: Year.optional(),
    contact: GivenContact,
    ipRanges: z.array(IpRange).max(20).optional(),
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
  ipRanges: z.array(IpRange).max(20),
  note: text(500).nullable(),
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

/** The case as its readers see it; what a reader may not see is null. */
export const AccessRequestView = z
  .object({
    id: z.string(),
    libraryNumber: LibraryNumber,
    productId: ProductId,
    year: Year,
    state: AccessRequestState,
    reason: z.string().nullable(),
    version: z.int(),
    attempt: z.int(),
    requestedAt: Instant,
    validFrom: Day,
    validTo: Day,
    contact: CaseContact.nullable(),
    ipRanges: z.array(IpRange).nullable(),
    note: z.string().nullable(),
    history: z.array(z.object({ at: Instant, move: z.string(), state: z.string(), by: z.string() })),
  })
  .meta({ id: "AccessRequest" });
export type AccessRequestView = z.infer<typeof AccessRequestView>;
