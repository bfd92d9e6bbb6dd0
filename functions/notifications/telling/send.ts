// Sending one notification: claim, look again whether it is still true, wait for a turn, send, write down what came of it.
import type { Instant } from "../../../shared/kinds.ts";
import { countOne, log } from "../../../shared/log.ts";
import type { WrittenMail } from "../../../shared/mail/facts.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { OperatorIdentity } from "../../../shared/records/organisation.ts";
import { type NotificationRef, tagOf } from "../../../shared/records/telling/notification.ts";
import { ownerOf } from "../../../shared/records/telling/subject.ts";
import type { Addressee } from "./addressees.ts";

export const sendingUses = {
  clock: ["now"],
  notifications: ["claim", "accepted", "release", "end", "leaveOut"],
  addresses: ["broken"],
  mail: ["send"],
} as const;
type Sending = Granted<typeof sendingUses>;

/**
 * later = somebody else holds it, or its fate is unknown; the sweeper comes back · again = try soon · next = this address
 * came to nothing, and the next one of its role has its turn.
 */
export type Outcome = "told" | "later" | "again" | "next";

/** A mail ready to go, and how to find out at the last moment whether it should. */
export type Letter = {
  ref: NotificationRef;
  to: Addressee;
  mail: WrittenMail;
  operator: OperatorIdentity;
  /** Goes even when so many mails bounce that all others are stopped: a fault to a vendor. */
  urgent: boolean;
  stillTrue(): Promise<boolean>;
};

const fieldsOf = ({ subject, template }: NotificationRef) => ({
  subject: subject.id,
  owner: ownerOf(subject),
  template,
});

const outgoing = ({ ref, to, mail, operator }: Letter) => ({
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: mail.headers,
  tag: tagOf(ref),
  from: { name: operator.senderName, address: operator.senderAddress },
  to: to.email,
  replyTo: operator.supportAddress,
});

type Claimed = { fence: number; attempt: number };

const sendClaimed = async (letter: Letter, claimed: Claimed, ports: Sending): Promise<Outcome> => {
  const { notifications, mail, clock } = ports;
  const { ref } = letter;
  if (!(await letter.stillTrue())) {
    await notifications.end(ref, claimed.fence, "condition_no_longer_true");
    return "told";
  }
  const sent = await mail.send(outgoing(letter));
  if (sent.outcome === "accepted") {
    await notifications.accepted(ref, { ...claimed, messageId: sent.messageId, now: clock.now() });
    return "told";
  }
  log.warn("mail_unsent", { outcome: sent.outcome, ...fieldsOf(ref), detail: sent.detail });
  if (sent.outcome === "unknown") return "later";
  if (sent.outcome === "throttled") {
    await notifications.release(ref, claimed.fence);
    return "again";
  }
  await notifications.end(ref, claimed.fence, "failed");
  return "next";
};

const claim = ({ ref, to, mail }: Letter, now: Instant, { notifications }: Sending) =>
  notifications.claim(ref, {
    recipient: to.email,
    language: to.language,
    now,
    written: { templateVersion: mail.templateVersion, contentHash: mail.contentHash },
  });

/** Sends a letter under its claim. */
export const send = async (letter: Letter, ports: Sending): Promise<Outcome> => {
  const { ref, to } = letter;
  if ((await ports.addresses.broken([to.email])).has(to.email)) {
    await ports.notifications.leaveOut(ref, { recipient: to.email, language: to.language });
    return "next";
  }
  const claimed = await claim(letter, ports.clock.now(), ports);
  if (claimed.outcome === "told") return "told";
  if (claimed.outcome === "waits") return "later";
  if (claimed.attempt > 1) {
    log.warn("mail_again", { ...fieldsOf(ref), attempt: claimed.attempt });
    countOne("UnconfirmedMails");
  }
  return sendClaimed(letter, claimed, ports);
};
