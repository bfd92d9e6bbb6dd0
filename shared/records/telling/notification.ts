// One message to one recipient: its natural key, its states, its attempts and its receipts.
import * as z from "zod";
import { Email, Instant, Language, line } from "../../kinds.ts";
import { Attempt } from "./attempt.ts";
import { DigestRef, idFrom, readId, SubjectRef } from "./subject.ts";
import { TemplateName } from "./template.ts";

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
