// SES told what became of a mail: the receipt is appended to its notification.
import * as z from "zod";
import { instantAt } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import { countOne, log } from "../../shared/log.ts";
import { consumer } from "../../shared/queue/job.ts";
import { refOfTag } from "../../shared/records/notification.ts";

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
});
type SesEvent = z.infer<typeof SesEvent>;

const momentOf = ({ mail, delivery, bounce, complaint }: SesEvent): string =>
  bounce?.timestamp ?? complaint?.timestamp ?? delivery?.timestamp ?? mail.timestamp;

const typeOf = ({ eventType, bounce }: SesEvent): string =>
  bounce ? `${eventType}.${bounce.bounceType}` : eventType;

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
  uses: { notifications: ["receive"] },
}).handle(async ({ detail }, { notifications }) => {
  const at = instantAt(Date.parse(momentOf(detail)));
  const type = typeOf(detail);
  const receipt = { id: hash(detail.mail.messageId, type, at), type, at };
  const ref = refOfTag(detail.mail.tags?.["notification"]?.[0] ?? "");
  if (ref && (await notifications.receive(ref, receipt))) return "done";
  log.warn("receipt_unmatched", { type });
  countOne("UnmatchedReceipts");
  return "done";
});
