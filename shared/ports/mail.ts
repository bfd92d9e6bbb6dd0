// The ports of sending mail: when it may go, how fast, to whom it went, and how it is received.
import type { Instant } from "../kinds.ts";
import type { MailHours } from "../records/organisation.ts";
import type { MailHealth } from "../records/telling/mail-health.ts";

/** A mail as handed to SES: `tag` comes back in every receipt. */
export type OutgoingMail = {
  tag: string;
  from: { name: string; address: string };
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
};

/**
 * `unknown`: no answer, or one that does not say whether SES took it. `suppressed`: this stage does not mail that
 * recipient, and nothing was sent.
 */
export type SendOutcome =
  | { outcome: "accepted"; messageId: string }
  | { outcome: "throttled" | "refused" | "unknown" | "suppressed"; detail: string };

export type MailTurn = { outcome: "turn"; at: Instant } | { outcome: "busy" };

export type MailPorts = {
  mailHours: {
    /** The moment from which a vendor may be written to about anything but a fault: `now`, or the next of its office hours. */
    opensAt(now: Instant, vendor: { mailHours?: MailHours | undefined } | null | undefined): Instant;
  };
  mail: {
    send(mail: OutgoingMail): Promise<SendOutcome>;
    /** How many mails a second SES takes from this account, known for at most five minutes. */
    quota(): Promise<number>;
  };
  mailRate: {
    /**
     * Takes a turn to send one mail, of those that all senders share: `at` is the moment to wait for. `quota` is what
     * `mail.quota` says. `busy` when the queue is too long to stand in; nothing was taken then.
     */
    take(quota: number, now: Instant): Promise<MailTurn>;
    /** SES was asked too fast: nobody gets a new turn for a second. */
    backOff(now: Instant): Promise<void>;
  };
  mailHealth: {
    /** Counts a mail that SES took. */
    sent(at: Instant): Promise<void>;
    /** Counts a recipient that bounced for good; the same one again within the hour changes nothing. */
    bounced(recipient: string, at: Instant): Promise<void>;
    /** Whether too many recipients bounced, in this hour and the 23 before it. */
    state(now: Instant): Promise<MailHealth>;
  };
};
