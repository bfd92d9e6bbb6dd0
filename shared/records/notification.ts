// One message to one recipient: its natural key, its states, its attempts and its receipts.
import * as z from "zod";
import { Email, Instant, Language, line } from "../kinds.ts";
import { CaseRef } from "./case.ts";

/** Every mail this system can write: about a case, about many cases of one vendor, or about an address. */
export const TemplateName = z.enum([
  "access-request-to-vendor",
  "access-request-receipt",
  "held-to-operator",
  "withdrawn-to-vendor",
  "fault-report-to-vendor",
  "fault-report-receipt",
  "fault-report-to-operator",
  "undeliverable-to-operator",
  "reminder-to-vendor",
  "reminder-to-library",
  "escalation-to-county",
  "escalation-to-operator",
  "needs-info-to-library",
  "answered-to-vendor",
  "activated-to-library",
  "does-not-work-to-vendor",
  "rejected-to-library",
  "undone-to-library",
  "ended-to-vendor",
  "digest-to-vendor",
  "address-broken-to-operator",
  "prove-address",
]);
export type TemplateName = z.infer<typeof TemplateName>;

/** The mails about one case. */
export const CaseTemplate = TemplateName.exclude([
  "digest-to-vendor",
  "address-broken-to-operator",
  "prove-address",
]);
export type CaseTemplate = z.infer<typeof CaseTemplate>;

/** What a digest may tell many times over: mails to a vendor's contact for access, none of which is about a fault. */
export const DigestOf = TemplateName.extract([
  "access-request-to-vendor",
  "withdrawn-to-vendor",
  "reminder-to-vendor",
  "answered-to-vendor",
  "does-not-work-to-vendor",
  "ended-to-vendor",
]);
export type DigestOf = z.infer<typeof DigestOf>;

/**
 * To whom a template goes: the vendor's contact for a role, the library of the case, the county contact of its county,
 * the operator, or the very address that is to be proven.
 */
export const RecipientRole = z.enum([
  "vendorAccess",
  "vendorSupport",
  "library",
  "county",
  "operator",
  "address",
]);
export type RecipientRole = z.infer<typeof RecipientRole>;

/**
 * recorded = may be sent · claimed = a sender holds it; with its lease run out the outcome is unknown ·
 * accepted = SES took it · failed = SES refused it for good · condition_no_longer_true = the case moved on first.
 */
export const NotificationState = z.enum([
  "recorded",
  "claimed",
  "accepted",
  "failed",
  "condition_no_longer_true",
]);

/** Names one notification: the version of the case it tells of × template. The recipient's role follows from the template. */
export const NotificationRef = z.object({
  case: CaseRef,
  version: z.int().positive(),
  template: TemplateName,
});
export type NotificationRef = z.infer<typeof NotificationRef>;

/** One call to SES. Every attempt after the first carries the reason why a second copy may exist. */
export const Attempt = z.object({
  n: z.int().positive(),
  at: Instant,
  reason: z.enum(["first", "unconfirmed", "throttled"]),
  messageId: line(200).nullable(),
});

/** What SES told afterwards; appended, never overwritten. */
export const Receipt = z.object({ id: line(200), type: line(40), at: Instant });
export type Receipt = z.infer<typeof Receipt>;

/** After so many copies without an answer a person must look: the notification has failed. */
export const mostAttempts = 20;
/** More receipts than SES has kinds of news about one mail are not kept. */
export const mostReceipts = 100;

/** `fence` counts claims: whoever lost the lease to a later claim cannot write a result any more. */
export const Notification = z.object({
  ref: NotificationRef,
  state: NotificationState,
  recipient: Email.nullable(),
  language: Language.nullable(),
  fence: z.int().nonnegative(),
  leaseUntil: Instant.nullable(),
  attempts: z.array(Attempt).max(mostAttempts),
  receipts: z.array(Receipt).max(mostReceipts),
});
export type Notification = z.infer<typeof Notification>;

/** SES took it: its sender wrote so, or a receipt says so although the sender died before it could. */
export const isAccepted = ({ state, receipts }: Notification): boolean =>
  state === "accepted" ||
  (state === "claimed" && receipts.some(({ type }) => type === "Send" || type === "Delivery"));

/** A notification's name in the letters SES allows in a message tag; it comes back in every receipt. */
export const tagOf = (ref: NotificationRef): string =>
  Buffer.from(
    JSON.stringify([ref.case.kind, ref.case.libraryNumber, ref.case.id, ref.version, ref.template]),
  ).toString("base64url");

const Tag = z
  .string()
  .max(300)
  .transform((tag, context) => {
    try {
      return JSON.parse(Buffer.from(tag, "base64url").toString("utf8"));
    } catch {
      context.addIssue({ code: "custom", message: "The tag is not ours." });
      return z.NEVER;
    }
  })
  .pipe(z.tuple([CaseRef.shape.kind, CaseRef.shape.libraryNumber, CaseRef.shape.id, z.int(), TemplateName]))
  .transform(([kind, libraryNumber, id, version, template]) => ({
    case: { kind, libraryNumber, id },
    version,
    template,
  }));

/** The notification a tag names, or null where the tag is not one of ours. */
export const refOfTag = (tag: string): NotificationRef | null => Tag.safeParse(tag).data ?? null;
