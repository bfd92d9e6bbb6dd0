// What SES would tell of one mail, in order: sent, and then what its recipient does, simulated or not.
import { type Behaviour, simulatedBy } from "../../../shared/mail/destination/simulated.ts";
import type { Accepted } from "./ledger.ts";

/** The part of an EventBridge event that says what happened. */
type News = { "detail-type": string; detail: Record<string, unknown> };

type Told = { timestamp: string; feedbackId: string; recipients: string[] };

const sent = (): News => ({ "detail-type": "Email Sent", detail: { eventType: "Send", send: {} } });

const delivered = ({ timestamp, recipients }: Told): News => ({
  "detail-type": "Email Delivered",
  detail: { eventType: "Delivery", delivery: { timestamp, recipients, smtpResponse: "250 ok" } },
});

const delayed = ({ timestamp, recipients }: Told): News => ({
  "detail-type": "Email Delivery Delayed",
  detail: {
    eventType: "DeliveryDelay",
    deliveryDelay: {
      timestamp,
      delayType: "MailboxFull",
      delayedRecipients: recipients.map((emailAddress) => ({ emailAddress, status: "4.2.2" })),
    },
  },
});

const complained = ({ timestamp, feedbackId, recipients }: Told): News => ({
  "detail-type": "Email Complaint Received",
  detail: {
    eventType: "Complaint",
    complaint: {
      timestamp,
      feedbackId,
      complaintFeedbackType: "abuse",
      complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
    },
  },
});

const bounced =
  (bounceType: "Permanent" | "Transient", reason: { status?: string; action?: string }) =>
  ({ timestamp, feedbackId, recipients }: Told): News => ({
    "detail-type": "Email Bounced",
    detail: {
      eventType: "Bounce",
      bounce: {
        timestamp,
        feedbackId,
        bounceType,
        bounceSubType: "General",
        bouncedRecipients: recipients.map((emailAddress) => ({ emailAddress, ...reason })),
      },
    },
  });

/** An out-of-office reply looks to SES like a passing bounce, after the delivery. */
const fates: Record<Behaviour, readonly ((told: Told) => News)[]> = {
  deliver: [sent, delivered],
  bounce: [sent, bounced("Permanent", { action: "failed", status: "5.1.1" })],
  delay: [sent, delayed, delivered],
  complain: [sent, delivered, complained],
  silent: [],
  ooto: [sent, delivered, bounced("Transient", {})],
};

/** The news of a mail, the same at every reading; without a configuration set SES tells nothing. */
export const newsOf = ({ at, messageId, email, configurationSet }: Accepted): News[] => {
  const recipients = email.destination.to;
  if (configurationSet === null) return [];
  const timestamp = new Date(at).toISOString();
  const behaviour = simulatedBy(recipients[0] ?? "")?.behaviour ?? "deliver";
  return fates[behaviour].map((fate) => fate({ timestamp, feedbackId: messageId, recipients }));
};
