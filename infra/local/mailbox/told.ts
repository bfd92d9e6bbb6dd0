// What SES would tell of a mail through its configuration set: sent and delivered, in the form EventBridge gets.
import { account, region } from "../template/resolve.ts";
import type { Accepted } from "./ledger.ts";

const mailOf = ({ messageId, at, tags, email, configurationSet }: Accepted) => ({
  timestamp: new Date(at).toISOString(),
  source: email.from,
  messageId,
  destination: email.destination.to,
  headersTruncated: false,
  tags: {
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    ...(configurationSet && { "ses:configuration-set": [configurationSet] }),
  },
});

const deliveryOf = ({ at, email }: Accepted) => ({
  timestamp: new Date(at).toISOString(),
  recipients: email.destination.to,
  smtpResponse: "250 ok",
});

const eventsOf = (accepted: Accepted) => {
  const mail = mailOf(accepted);
  const configurationSet = accepted.configurationSet ?? "none";
  const from = {
    source: "aws.ses",
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${configurationSet}`],
  };
  const delivery = deliveryOf(accepted);
  return [
    { ...from, "detail-type": "Email Sent", detail: { eventType: "Send", mail, send: {} } },
    { ...from, "detail-type": "Email Delivered", detail: { eventType: "Delivery", mail, delivery } },
  ];
};

const perMail = 2;
const mostMails = 250;

/** The events after the first `after` ones, of 250 mails at most, and how many there are up to the last of them. */
export const toldAfter = (mails: readonly Accepted[], after: number) => {
  const first = Math.floor(after / perMail);
  const events = mails
    .slice(first, first + mostMails)
    .flatMap(eventsOf)
    .slice(after % perMail);
  return { events, next: after + events.length };
};
