// The mail port over SES: one call per mail, an honest answer to whether it was taken, and the rate SES allows.
import {
  GetAccountCommand,
  SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
} from "@aws-sdk/client-sesv2";
import { ticks } from "../clock.ts";
import { env } from "../env.ts";
import type { OutgoingMail, SendOutcome } from "../ports/mail.ts";
import type { Ports } from "../ports.ts";
import { mailbox } from "./address.ts";
import { allowList } from "./destination/allow-list.ts";
import { type Simulated, sesSimulator, simulatedBy } from "./destination/simulated.ts";

/** The header that carries the tag as well, for mailboxes and tools that never see SES's tags. */
const tagHeader = "X-Bibliotek24-Notification";

// For sending never a second attempt by the SDK: after a lost answer it would be a second mail. Never a kept
// connection: one that went stale while the function was frozen looks exactly like an answer lost after sending.
const client = (maxAttempts: number): SESv2Client =>
  new SESv2Client({
    maxAttempts,
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: 3000,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  });

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

type Road = { to: string; configurationSet: string | undefined };

const command = (mail: OutgoingMail, { to, configurationSet }: Road): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: mailbox(mail.from),
    ReplyToAddresses: [mail.replyTo],
    Destination: { ToAddresses: [to] },
    ConfigurationSetName: configurationSet,
    EmailTags: [{ Name: "notification", Value: mail.tag }],
    Content: {
      Simple: {
        Subject: utf8(mail.subject),
        Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
        Headers: [...mail.headers, { name: tagHeader, value: mail.tag }].map(({ name, value }) => ({
          Name: name,
          Value: value,
        })),
      },
    },
  });

/** About the account or its set-up, not about this mail: SES took nothing, and the same mail may go later. */
const accountTrouble: ReadonlySet<string> = new Set([
  "TooManyRequestsException",
  "LimitExceededException",
  "ThrottlingException",
  "SendingPausedException",
  "AccountSuspendedException",
  "MailFromDomainNotVerifiedException",
  "ConcurrentModificationException",
]);

/** Statuses with the same meaning: credentials or permissions (401, 403), a missing configuration set (404), too many (429). */
const accountStatuses: ReadonlySet<number> = new Set([401, 403, 404, 429]);

/** The connection never stood, so not a byte of the mail went out. */
const neverConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

const answered = (error: SESv2ServiceException): SendOutcome => {
  const status = error.$metadata.httpStatusCode ?? 0;
  const detail = `${error.name} ${status}`;
  if (accountTrouble.has(error.name) || accountStatuses.has(status)) return { outcome: "throttled", detail };
  // A server that failed may have queued the mail before it did.
  return { outcome: status >= 400 && status < 500 ? "refused" : "unknown", detail };
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

// The detail is a name and a code, never the message: SES's messages quote addresses, and details end up in logs.
const outcomeOf = (error: unknown): SendOutcome => {
  if (error instanceof SESv2ServiceException) return answered(error);
  const code = codeOf(error);
  const name = error instanceof Error ? error.name : "Error";
  const detail = code ? `${name} ${code}` : name;
  const unsent = neverConnected.has(code) || name === "CredentialsProviderError";
  return { outcome: unsent ? "throttled" : "unknown", detail };
};

const control = /[\p{Cc}\u2028\u2029]/u;

const breaksOut = (mail: OutgoingMail): boolean =>
  [
    mail.from.name,
    mail.from.address,
    mail.to,
    mail.replyTo,
    mail.subject,
    ...mail.headers.flatMap(({ name, value }) => [name, value]),
  ].some((value) => control.test(value));

/**
 * Where a mail goes and with which receipts, or null where this stage may not mail its recipient. `MAIL_SIMULATES` says
 * who plays simulated recipients: `ses` (its simulator does), `mailbox` (the local one does), `nobody` (they are
 * addresses like any other). An identity with a default configuration set would make SES tell of silent ones too.
 */
const roads = (): ((to: string) => Road | null) => {
  const [configurationSet, player] = [env("MAIL_CONFIGURATION_SET"), env("MAIL_SIMULATES")];
  const isAllowed = allowList(env("MAIL_ALLOW"));
  const asWritten = (to: string) => ({ to, configurationSet });
  const atSes = (simulated: Simulated): Road => ({
    to: sesSimulator(simulated),
    configurationSet: simulated.behaviour === "silent" ? undefined : configurationSet,
  });
  return (to) => {
    const simulated = player === "nobody" ? null : simulatedBy(to);
    if (simulated && player === "ses") return atSes(simulated);
    return simulated || isAllowed(to) ? asWritten(to) : null;
  };
};

const knownMilliseconds = 5 * 60 * 1000;
const askAgainMilliseconds = 10 * 1000;
/** What the smallest of accounts may send a second: that of SES's sandbox. Taken where SES does not answer. */
const leastQuota = 1;

// SES answers about the account once a second, and all containers ask: so with retries, and seldom.
const quotaOf = (ses: SESv2Client) => {
  let known = { rate: leastQuota, until: 0 };
  return async (): Promise<number> => {
    if (ticks() < known.until) return known.rate;
    try {
      const rate = (await ses.send(new GetAccountCommand())).SendQuota?.MaxSendRate ?? leastQuota;
      known = { rate: Math.max(rate, leastQuota), until: ticks() + knownMilliseconds };
    } catch {
      known = { ...known, until: ticks() + askAgainMilliseconds };
    }
    return known.rate;
  };
};

/**
 * The mail port. Outcomes:
 * - `accepted`: SES gave a message id.
 * - `throttled`: SES took nothing, for a reason that is not this mail (rate, quota, pause, suspension, permissions,
 *   no connection). Safe to send again.
 * - `refused`: SES judged this mail and will never take it; so is a mail with a line break in a header, unsent.
 * - `suppressed`: the recipient is neither simulated nor on this stage's allow-list; nothing was sent.
 * - `unknown`: no answer, or a server error. The mail may have gone; only a receipt tells.
 */
export const open = (): Ports["mail"] => {
  const ses = client(1);
  const roadTo = roads();
  return {
    quota: quotaOf(client(4)),
    send: async (mail) => {
      if (breaksOut(mail)) return { outcome: "refused", detail: "control character in a header" };
      const road = roadTo(mail.to);
      if (!road) return { outcome: "suppressed", detail: "not on this stage's allow-list" };
      try {
        const { MessageId } = await ses.send(command(mail, road));
        if (MessageId) return { outcome: "accepted", messageId: MessageId };
        return { outcome: "unknown", detail: "no message id" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
};
