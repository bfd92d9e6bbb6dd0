// SES told what became of a mail: the receipt is appended to its notification, and a lost mail has somebody else told.
import * as z from "zod";
import { instantAt } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import { countOne, log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { consumer } from "../../shared/queue/job.ts";
import { IncidentNoticeRef } from "../../shared/records/incident/notice.ts";
import {
  brokenAt,
  isDeadly,
  type NotificationRef,
  type Receipt,
  refOfTag,
} from "../../shared/records/telling/notification.ts";
import { isCase } from "../../shared/records/telling/subject.ts";

const moment = z.iso.datetime({ offset: true });

const SesEvent = z.object({
  eventType: z.string().min(1).max(40),
  mail: z.object({
    messageId: z.string().min(1).max(200),
    timestamp: moment,
    tags: z.record(z.string(), z.array(z.string().max(300))).optional(),
  }),
  delivery: z.object({ timestamp: moment }).optional(),
  bounce: z.object({ timestamp: moment, bounceType: z.string().max(40) }).optional(),
  complaint: z.object({ timestamp: moment }).optional(),
  deliveryDelay: z.object({ timestamp: moment }).optional(),
});
type SesEvent = z.infer<typeof SesEvent>;

const momentOf = ({ mail, delivery, bounce, complaint, deliveryDelay }: SesEvent): string =>
  (bounce ?? complaint ?? delivery ?? deliveryDelay ?? mail).timestamp;

const typeOf = ({ eventType, bounce }: SesEvent): string =>
  bounce ? `${eventType}.${bounce.bounceType}` : eventType;

const uses = {
  clock: ["now"],
  notifications: ["receive", "read", "keepUnmatched"],
  addresses: ["breakDown"],
  mailHealth: ["sent", "bounced"],
  cases: ["wake"],
  digests: ["settle"],
  announcements: ["settle"],
  incidentNotices: ["settle"],
} as const;
type Receiving = Granted<typeof uses>;

/** Something about a subject's mails is new: the sweeper has the next address told, or somebody. */
const wake = async ({ subject, template, version }: NotificationRef, ports: Receiving): Promise<void> => {
  const { cases, digests, announcements, incidentNotices, clock } = ports;
  if (isCase(subject)) await cases.wake(subject, clock.now());
  if (subject.kind === "digest") await digests.settle(subject, clock.now());
  if (subject.kind === "announcement") await announcements.settle(subject, clock.now());
  if (subject.kind !== "incident") return;
  const { organisationId: owner, id: incident } = subject;
  await incidentNotices.settle(IncidentNoticeRef.parse({ incident, owner, version, template }), clock.now());
};

// Done again for a receipt that is known already: a consumer that died half-way must be able to finish.
const lost = async (ref: NotificationRef, receipt: Receipt, ports: Receiving): Promise<void> => {
  const notification = await ports.notifications.read(ref);
  if (notification?.recipient && brokenAt(notification) !== null) {
    await ports.addresses.breakDown(notification.recipient, receipt);
    if (receipt.type.startsWith("Bounce")) await ports.mailHealth.bounced(notification.recipient, receipt.at);
  }
  await wake(ref, ports);
};

/** Appends a receipt to its notification; false when there is none. */
const received = async (ref: NotificationRef, receipt: Receipt, ports: Receiving): Promise<boolean> => {
  const outcome = await ports.notifications.receive(ref, receipt);
  if (outcome === "appended" && receipt.type === "Send") await ports.mailHealth.sent(receipt.at);
  if (outcome !== "unmatched" && isDeadly(receipt.type)) await lost(ref, receipt, ports);
  return outcome !== "unmatched";
};

export const job = consumer({
  summary: "Appends what SES tells of a mail to its notification",
  queue: "receipts",
  from: "ses",
  types: [
    "Email Sent",
    "Email Delivered",
    "Email Bounced",
    "Email Complaint Received",
    "Email Rejected",
    "Email Delivery Delayed",
    "Email Rendering Failed",
  ],
  message: z.object({ detail: SesEvent }),
  uses,
}).handle(async ({ detail }, ports) => {
  const at = instantAt(Date.parse(momentOf(detail)));
  const type = typeOf(detail);
  const receipt = { id: hash(detail.mail.messageId, type, at), type, at };
  const tag = detail.mail.tags?.["notification"]?.[0] ?? null;
  const ref = refOfTag(tag ?? "");
  if (ref && (await received(ref, receipt, ports))) return "done";
  log.warn("receipt_unmatched", { type });
  countOne("UnmatchedReceipts");
  await ports.notifications.keepUnmatched({ ...receipt, tag, messageId: detail.mail.messageId });
  return "done";
});
