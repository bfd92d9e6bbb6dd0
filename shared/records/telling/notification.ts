// One message to one recipient: its natural key, its states, its attempts and its receipts.
import * as z from "zod";
import { Email, Instant, Language, line } from "../../kinds.ts";
import { IncidentTemplate } from "../incident/notice.ts";
import { DigestRef, idFrom, readId, SubjectRef } from "./subject.ts";

/** Every mail: about cases, an address, a product, with a link that was asked for, or announcing. */
/** Every mail this system can write: about a case, an incident, many cases of one vendor, an address, or maintenance. */
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
  "fault-question-to-library",
  "fault-answered-to-vendor",
  "still-broken-to-vendor",
  "not-ours-to-operator",
  "fixed-to-library",
  "fault-withdrawn-to-vendor",
  "fault-unanswered-to-county",
  "fault-unanswered-to-operator",
  "unknown-access-to-county",
  ...IncidentTemplate.options,
  "digest-to-vendor",
  "address-broken-to-operator",
  "prove-address",
  "door-to-library",
  "link-renewed",
  "ip-change-to-vendor",
  "year-list-to-vendor",
  "access-ends-to-library",
  "open-cases-to-county",
  "confirm-product",
  "downtime-planned-to-library",
  "downtime-moved-to-library",
  "downtime-cancelled-to-library",
]);
export type TemplateName = z.infer<typeof TemplateName>;

/**
 * A fault on its way to a vendor: it goes at any hour, even while too many other mails bounce, and is sent again after
 * a shorter silence than others.
 */
export const isUrgent = (template: TemplateName): boolean => /^(fault|incident)-.*-to-vendor$/.test(template);

/** The mails that announce what is no case. */
export const AnnouncementTemplate = TemplateName.extract([
  "ip-change-to-vendor",
  "year-list-to-vendor",
  "access-ends-to-library",
  "open-cases-to-county",
]);
export type AnnouncementTemplate = z.infer<typeof AnnouncementTemplate>;

/** The mails about one case. */
export const CaseTemplate = TemplateName.exclude([
  "digest-to-vendor",
  "address-broken-to-operator",
  "prove-address",
  "door-to-library",
  "link-renewed",
  ...AnnouncementTemplate.options,
  "confirm-product",
  "downtime-planned-to-library",
  "downtime-moved-to-library",
  "downtime-cancelled-to-library",
  ...IncidentTemplate.options,
]);
export type CaseTemplate = z.infer<typeof CaseTemplate>;

/** The mails about planned maintenance. */
export const DowntimeTemplateName = TemplateName.extract([
  "downtime-planned-to-library",
  "downtime-moved-to-library",
  "downtime-cancelled-to-library",
]);
export type DowntimeTemplateName = z.infer<typeof DowntimeTemplateName>;

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
 * To whom a template goes: the vendor's contact for a role, whoever at the vendor answers for its products, the library
 * of the case, a library as a whole, a county contact, the operator, or the very address that is proven or asked for.
 * To whom a template goes: the vendor's contact for a role, the library of the case, the county contact of its county,
 * the role mailbox of a library, the operator, or the very address that is to be proven.
 */
export const RecipientRole = z.enum([
  "vendorAccess",
  "vendorSupport",
  "library",
  "wholeLibrary",
  "mailbox",
  "county",
  "operator",
  "address",
  "vendorCatalogue",
]);
export type RecipientRole = z.infer<typeof RecipientRole>;

/**
 * recorded = may be sent · claimed = a sender holds it; with its lease run out the outcome is unknown ·
 * accepted = SES took it · failed = SES refused it for good, or there is nobody (left) to write to ·
 * merged = a digest tells it · suppressed = its address is known not to work, or is not on the stage's allow-list ·
 * condition_no_longer_true = the case moved on first.
 */
export const NotificationState = z.enum([
  "recorded",
  "claimed",
  "accepted",
  "failed",
  "merged",
  "suppressed",
  "condition_no_longer_true",
]);
export type NotificationState = z.infer<typeof NotificationState>;

/**
 * Names one notification: subject, the version of it that is told of, template and rank. The template implies the role of
 * the recipient; `rank` 1 is the first address of that role, the next one has its turn only when that came to nothing.
 * Why not the address itself: one that is changed between two tries must not make room for a second copy.
 */
export const NotificationRef = z.object({
  subject: SubjectRef,
  version: z.int().positive(),
  template: TemplateName,
  rank: z.int().positive().max(40),
});
export type NotificationRef = z.infer<typeof NotificationRef>;

/** What was written: which text of the template, and a hash of subject, text and HTML; the proof of what was told. */
export const Written = z.object({ templateVersion: z.int().positive(), contentHash: line(64) });
export type Written = z.infer<typeof Written>;

/** One call to SES. Every attempt after the first carries the reason why a second copy may exist. */
export const Attempt = Written.extend({
  n: z.int().positive(),
  at: Instant,
  reason: z.enum(["first", "unconfirmed", "throttled"]),
  messageId: line(200).nullable(),
});

/** What SES told afterwards; appended, never overwritten. */
export const Receipt = z.object({ id: line(200), type: line(40), at: Instant });
export type Receipt = z.infer<typeof Receipt>;

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const inOrder = (receipts: Receipt[]): Receipt[] =>
  receipts.toSorted((one, other) => byText(`${one.at} ${one.id}`, `${other.at} ${other.id}`));

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
  /** In the order of their moments, whatever order they came in. */
  receipts: z.array(Receipt).max(mostReceipts).transform(inOrder),
  /** The digest that tells it, of one that is merged. */
  digest: DigestRef.nullable(),
});
export type Notification = z.infer<typeof Notification>;

const types = ({ receipts }: Pick<Notification, "receipts">): string[] => receipts.map(({ type }) => type);

/** SES took it and then would not send it: a virus, or a template it could not fill. */
const refusedLater: readonly string[] = ["Reject", "Rendering Failure", "RenderingFailure"];
/** The address does not work, or its owner does not want our mail. Transient and undetermined bounces say neither. */
const deadly: readonly string[] = ["Bounce.Permanent", "Complaint"];

/** SES took it: its sender wrote so, or a receipt says so although the sender died before it could. */
export const isAccepted = (notification: Notification): boolean =>
  notification.state === "accepted" ||
  (["claimed", "failed"].includes(notification.state) && notification.receipts.length > 0);

/** When what SES told of an accepted mail first meant that its address cannot be relied on, or null. */
export const brokenAt = (notification: Notification): Instant | null =>
  (isAccepted(notification) && notification.receipts.find(({ type }) => deadly.includes(type))?.at) || null;

/** Nobody will read it at this address: the next address of the role has its turn. */
export const isLost = (notification: Notification): boolean =>
  (notification.state === "failed" && notification.receipts.length === 0) ||
  notification.state === "suppressed" ||
  brokenAt(notification) !== null ||
  (isAccepted(notification) && types(notification).some((type) => refusedLater.includes(type)));

/** True of a receipt that makes its notification lost. */
export const isDeadly = (type: string): boolean => deadly.includes(type) || refusedLater.includes(type);

/** A notification's id, which is also its SES message tag and comes back in every receipt. */
export const tagOf = ({ subject, version, template, rank }: NotificationRef): string =>
  idFrom(subject, version, template, rank);

/** The notification a tag names, or null where the tag is not one of ours. */
export const refOfTag = (tag: string): NotificationRef | null => {
  const read = readId(tag);
  if (read?.rest.length !== 3) return null;
  const [version, template, rank] = read.rest;
  return NotificationRef.safeParse({ subject: read.subject, version, template, rank }).data ?? null;
};
