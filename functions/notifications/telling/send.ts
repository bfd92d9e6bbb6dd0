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
  clock: ["now", "waitUntil"],
  notifications: ["claim", "accepted", "release", "end", "leaveOut"],
  addresses: ["broken"],
  mail: ["send", "quota"],
  mailRate: ["take", "backOff"],
  mailHealth: ["state"],
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
  /** Nobody has claimed it yet, so that an address known not to work can be left out without asking for a receipt. */
  fresh: boolean;
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

/** Waits for a turn of those that all senders share; false when the queue for it is too long. */
const itsTurn = async ({ clock, mail, mailRate }: Sending): Promise<boolean> => {
  const turn = await mailRate.take(await mail.quota(), clock.now());
  if (turn.outcome === "busy") return false;
  await clock.waitUntil(turn.at);
  return true;
};

const ends = { refused: "failed", suppressed: "suppressed" } as const;

/** What follows when SES did not say that it took the mail. */
const unsent = async (
  { ref }: Letter,
  { fence, outcome }: { fence: number; outcome: "unknown" | "throttled" | "refused" | "suppressed" },
  { notifications, mailRate, clock }: Sending,
): Promise<Outcome> => {
  if (outcome === "unknown") return "later";
  if (outcome === "throttled") {
    await mailRate.backOff(clock.now());
    await notifications.release(ref, fence);
    return "again";
  }
  await notifications.end(ref, fence, ends[outcome]);
  return "next";
};

const sendClaimed = async (letter: Letter, claimed: Claimed, ports: Sending): Promise<Outcome> => {
  const { notifications, mail, clock } = ports;
  const { ref } = letter;
  if (!(await letter.stillTrue())) {
    await notifications.end(ref, claimed.fence, "condition_no_longer_true");
    return "told";
  }
  if (!(await itsTurn(ports))) {
    await notifications.release(ref, claimed.fence);
    return "again";
  }
  const sent = await mail.send(outgoing(letter));
  if (sent.outcome === "accepted") {
    await notifications.accepted(ref, { ...claimed, messageId: sent.messageId, now: clock.now() });
    return "told";
  }
  log.warn("mail_unsent", { outcome: sent.outcome, ...fieldsOf(ref), detail: sent.detail });
  return unsent(letter, { fence: claimed.fence, outcome: sent.outcome }, ports);
};

const claim = ({ ref, to, mail }: Letter, now: Instant, { notifications }: Sending) =>
  notifications.claim(ref, {
    recipient: to.email,
    language: to.language,
    now,
    written: { templateVersion: mail.templateVersion, contentHash: mail.contentHash },
  });

/** Too many of our mails bounce: SES would stop us for good, so we stop all but faults ourselves until it is better. */
const isStopped = async ({ urgent }: Letter, { mailHealth, clock }: Sending): Promise<boolean> => {
  const health = await mailHealth.state(clock.now());
  if (health === "warns") countOne("MailWarns");
  if (health === "stopped") countOne("MailStopped");
  return health === "stopped" && !urgent;
};

/** Sends a letter under its claim. */
export const send = async (letter: Letter, ports: Sending): Promise<Outcome> => {
  const { ref, to } = letter;
  if (await isStopped(letter, ports)) return "later";
  const broken = (await ports.addresses.broken([to.email])).has(to.email);
  if (broken && letter.fresh) {
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
  if (!broken) return sendClaimed(letter, claimed, ports);
  await ports.notifications.end(ref, claimed.fence, "suppressed");
  return "next";
};
