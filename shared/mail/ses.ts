// The mail port over SES: one call per mail, and an honest answer to whether it was taken.
import { SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { env } from "../env.ts";
import type { OutgoingMail, Ports, SendOutcome } from "../ports.ts";
import { mailbox } from "./address.ts";

/** The header that carries the tag as well, for mailboxes and tools that never see SES's tags. */
const tagHeader = "X-Bibliotek24-Notification";

// Never a second attempt by the SDK: after a lost answer it would be a second mail. Never a kept connection: one
// that went stale while the function was frozen looks exactly like an answer lost after sending.
const client = (): SESv2Client =>
  new SESv2Client({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: 3000,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  });

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

const command = (mail: OutgoingMail, configurationSet: string): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: mailbox(mail.from),
    ReplyToAddresses: [mail.replyTo],
    Destination: { ToAddresses: [mail.to] },
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
 * The mail port. Outcomes:
 * - `accepted`: SES gave a message id.
 * - `throttled`: SES took nothing, for a reason that is not this mail (rate, quota, pause, suspension, permissions,
 *   no connection). Safe to send again.
 * - `refused`: SES judged this mail and will never take it; so is a mail with a line break in a header, unsent.
 * - `unknown`: no answer, or a server error. The mail may have gone; only a receipt tells.
 */
export const open = (): Ports["mail"] => {
  const ses = client();
  const configurationSet = env("MAIL_CONFIGURATION_SET");
  return {
    send: async (mail) => {
      if (breaksOut(mail)) return { outcome: "refused", detail: "control character in a header" };
      try {
        const { MessageId } = await ses.send(command(mail, configurationSet));
        if (MessageId) return { outcome: "accepted", messageId: MessageId };
        return { outcome: "unknown", detail: "no message id" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
};
