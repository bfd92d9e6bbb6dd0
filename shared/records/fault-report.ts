// The case "it does not work": one library, one product.
import * as z from "zod";
import { Instant, LibraryNumber, line, ProductId, text, VendorId } from "../kinds.ts";
import { type LegalMove, storedCase } from "./case.ts";
import { CaseContact, GivenContact } from "./contact.ts";

/** What the library saw. The family decides who is asked: the vendor's support, or the operator for invoice and statistics. */
export const symptomFamilies = {
  no_access: "access",
  home_access: "access",
  login: "access",
  wrong_setup_at_vendor: "access",
  user_limit: "access",
  missing_content: "content",
  slow: "running",
  app: "running",
  other: "other",
  invoice: "operator",
  statistics: "operator",
} as const;

export const Symptom = z.enum([
  "no_access",
  "home_access",
  "login",
  "wrong_setup_at_vendor",
  "user_limit",
  "missing_content",
  "slow",
  "app",
  "other",
  "invoice",
  "statistics",
] satisfies (keyof typeof symptomFamilies)[]);
export type Symptom = z.infer<typeof Symptom>;

export const FaultReportState = z.enum([
  "received",
  "matched",
  "sent",
  "routed",
  "held",
  "undeliverable",
  "acknowledged",
  "needs_info",
  "not_ours",
  "fixed",
  "confirmed",
  "closed",
  "withdrawn",
]);
export type FaultReportState = z.infer<typeof FaultReportState>;

/** The moves of a fault report. A state changes by these and by nothing else. */
export const faultReportMoves = {
  report: { from: [], to: "received", by: ["library", "county"] },
  hold: { from: [], to: "held", by: ["library", "county"] },
  lift: { from: ["held"], to: "received", by: ["system"] },
  send: { from: ["received", "undeliverable"], to: "sent", by: ["system"] },
  route: { from: ["received"], to: "routed", by: ["system"] },
  fail_delivery: { from: ["received", "sent"], to: "undeliverable", by: ["system"] },
  redeliver: { from: ["undeliverable"], to: "undeliverable", by: ["operator"] },
} as const satisfies Record<string, LegalMove<FaultReportState>>;
export type FaultReportMove = keyof typeof faultReportMoves;

/** What a library sends to report a fault; `observedAt` is when it was seen, at most 30 days ago. */
export const FaultReportBody = z
  .strictObject({
    productId: ProductId,
    symptom: Symptom,
    description: text(2000),
    observedAt: z.iso.datetime({ offset: true }).max(40).optional(),
    contact: GivenContact,
  })
  .meta({ id: "FaultReportBody" });
export type FaultReportBody = z.infer<typeof FaultReportBody>;

/** The first 132 bits of the hash of the report's key, 22 url-safe characters. */
export const FaultReportId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<"FaultReportId">();
export type FaultReportId = z.infer<typeof FaultReportId>;

export const FaultReport = z.object({
  ...storedCase,
  id: FaultReportId,
  libraryNumber: LibraryNumber,
  productId: ProductId,
  vendorId: VendorId,
  state: FaultReportState,
  reason: line(60).nullable(),
  symptom: Symptom,
  description: text(2000),
  observedAt: Instant.nullable(),
  reportedAt: Instant,
  contact: CaseContact.nullable(),
});
export type FaultReport = z.infer<typeof FaultReport>;

/** The report as its readers see it; what a reader may not see is null. */
export const FaultReportView = z
  .object({
    id: z.string(),
    libraryNumber: LibraryNumber,
    productId: ProductId,
    state: FaultReportState,
    reason: z.string().nullable(),
    version: z.int(),
    symptom: Symptom,
    description: z.string().nullable(),
    observedAt: Instant.nullable(),
    reportedAt: Instant,
    contact: CaseContact.nullable(),
    history: z.array(z.object({ at: Instant, move: z.string(), state: z.string(), by: z.string() })),
  })
  .meta({ id: "FaultReport" });
export type FaultReportView = z.infer<typeof FaultReportView>;
