// What the mailbox must show: each mail is of a notification, at most once without a reason, and carries nothing hostile.
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { instantAt } from "../../../shared/clock.ts";
import {
  type Notification,
  Notification as Schema,
  tagOf,
} from "../../../shared/records/telling/notification.ts";
import { wronglySigned } from "../../kit/mails/operators.ts";
import { hostile } from "../consortium/hostile.ts";
import type { Store } from "../store/open.ts";
import type { Taken } from "../world/mailer.ts";

/** Every notification in the table, by its tag. */
export const notificationsIn = (store: Store): ReadonlyMap<string, Notification> =>
  new Map(
    store.all().flatMap(({ at, item }) => {
      if (!at.startsWith("NOTIFICATION#")) return [];
      const one = Schema.parse(unmarshall(item));
      return [[tagOf(one.ref), one] as const];
    }),
  );

const controls = /\p{Cc}|\u2028|\u2029/u;

const unescaped = (mail: Taken): string[] => {
  const lines = [
    mail.subject,
    mail.to,
    mail.replyTo,
    mail.from.name,
    ...mail.headers.map(({ value }) => value),
  ];
  return [
    ...(mail.html.includes("<img src=x") ? ["a mail with somebody's own HTML"] : []),
    ...(lines.some((line) => controls.test(line)) ? ["a header with a line of somebody's own"] : []),
    ...(mail.text.includes(hostile.slice(0, 10)) && mail.html.includes(hostile.slice(0, 10))
      ? ["HTML as it came"]
      : []),
  ];
};

/** A clock may be off by a quarter of an hour, and a mail is written a moment before it goes. */
const slack = 16 * 60_000;

const signedByNobody = (mail: Taken): string[] => {
  const [earlier = [], later = []] = [-slack, slack].map((by) =>
    wronglySigned(mail, instantAt(mail.at + by)),
  );
  return earlier.length > 0 && later.length > 0 ? earlier : [];
};

/** I2, I3 and I12: copies without a reason, mails of nothing, mails wrongly signed, and what came in unescaped. */
export const wrongMails = (taken: readonly Taken[], told: ReadonlyMap<string, Notification>): string[] => {
  const copies = Map.groupBy(taken, ({ tag }) => tag);
  const perTag = [...copies].flatMap(([tag, mails]) => {
    const one = told.get(tag);
    if (!one) return [`${tag} was mailed, and is nothing that was to be told`];
    const reasons = one.attempts.filter(({ reason }) => reason === "unconfirmed").length;
    return mails.length > 1 + reasons ? [`${tag} went ${mails.length} times, with ${reasons} reasons`] : [];
  });
  return [...perTag, ...taken.flatMap(unescaped), ...taken.flatMap(signedByNobody)];
};
