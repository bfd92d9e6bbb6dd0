// The case "it does not work": one library, one product.
import * as z from "zod";
import { Instant, LibraryNumber, line, ProductId, text, VendorId } from "../kinds.ts";
import { Said } from "./access-request.ts";
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

/**
 * The moves of a fault report: the whole life (L library, or its county by delegation; V vendor; O operator; S system).
 *
 *   received ─forward, send S→ sent ─acknowledge V→ acknowledged ─fix V→ fixed ─confirm L→ confirmed
 *      └match S→ matched ─mend S→ fixed     └needs_info V→ needs_info ─answer L→ acknowledged     └close S→ closed
 *
 * Each report is placed once its incident has counted it: it is forwarded to the vendor, or matched to the report the
 * vendor has in hand already. `pass_back` is the same for one that its library has reopened.
 */
export const faultReportMoves = {
  report: { from: [], to: "received", by: ["library", "county"] },
  hold: { from: [], to: "held", by: ["library", "county"] },
  lift: { from: ["held"], to: "received", by: ["system"] },
  forward: { from: ["received", "matched"], to: "received", by: ["system"] },
  match: { from: ["received", "sent", "acknowledged"], to: "matched", by: ["system"] },
  pass_back: { from: ["acknowledged"], to: "acknowledged", by: ["system"] },
  send: { from: ["received", "undeliverable"], to: "sent", by: ["system"] },
  route: { from: ["received", "not_ours"], to: "routed", by: ["system", "operator"] },
  fail_delivery: { from: ["received", "sent"], to: "undeliverable", by: ["system"] },
  redeliver: { from: ["undeliverable"], to: "undeliverable", by: ["operator"] },
  acknowledge: { from: ["sent"], to: "acknowledged", by: ["vendor"] },
  needs_info: { from: ["sent", "acknowledged"], to: "needs_info", by: ["vendor"] },
  answer: { from: ["needs_info"], to: "acknowledged", by: ["library", "county"] },
  not_ours: { from: ["sent", "acknowledged"], to: "not_ours", by: ["vendor"] },
  pass_on: { from: ["not_ours"], to: "received", by: ["operator"] },
  fix: { from: ["sent", "acknowledged"], to: "fixed", by: ["vendor"] },
  mend: { from: ["matched", "sent", "acknowledged", "needs_info"], to: "fixed", by: ["system"] },
  settle: { from: ["routed"], to: "fixed", by: ["operator"] },
  confirm: { from: ["fixed"], to: "confirmed", by: ["library", "county"] },
  reopen: { from: ["fixed"], to: "acknowledged", by: ["library", "county"] },
  close: { from: ["fixed"], to: "closed", by: ["system"] },
  withdraw: {
    from: [
      "received",
      "matched",
      "sent",
      "routed",
      "held",
      "undeliverable",
      "acknowledged",
      "needs_info",
      "not_ours",
    ],
    to: "withdrawn",
    by: ["library", "county"],
  },
} as const satisfies Record<string, LegalMove<FaultReportState>>;
export type FaultReportMove = keyof typeof faultReportMoves;

/** Why a library takes its report back: the fault was in its own set-up, or there was none. */
export const WithdrawReason = z.enum(["own_setup", "mistake"]);
export type WithdrawReason = z.infer<typeof WithdrawReason>;

/**
 * What is known of the library's access to the product in the year of the report: open and in its period, known but not
 * open (asked for, joined, or over), or nothing at all.
 */
export const KnownAccess = z.enum(["in_force", "not_in_force", "none_known"]);
export type KnownAccess = z.infer<typeof KnownAccess>;

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
  access: KnownAccess.nullable().default(null),
  /** Nobody else had reported the like: its library was asked to look at its own set-up as well. */
  alone: z.boolean().default(false),
  /** The incident it was counted for, `{productId}.{family}.{number}`. */
  incidentId: line(80).nullable().default(null),
  said: Said.nullable().default(null),
});
export type FaultReport = z.infer<typeof FaultReport>;
