// Notifications: claimed before they are sent, so that a second copy needs a reason; receipts are appended.
import { millisecondsOf, plusSeconds } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import {
  mostReceipts,
  Notification,
  type NotificationRef,
  type Receipt,
} from "../../records/telling/notification.ts";
import { getItem, putItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, schemaVersion, setAll, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { claim, fenced, verdict } from "./claims.ts";
import { dueItems } from "./due-items.ts";

/** After a day without a word about an accepted mail somebody should look. */
const silenceSeconds = 24 * 60 * 60;

const accepted = async (
  ref: NotificationRef,
  result: { fence: number; attempt: number; messageId: string; now: Instant },
): Promise<void> => {
  await conditionally(
    updateItem(keys.notification(ref), {
      UpdateExpression: `SET #state = :accepted, leaseUntil = :none, dueFor = :receipt, dueAt = :silent, attempts[${result.attempt - 1}].messageId = :message`,
      ConditionExpression: "#fence = :claimed",
      ExpressionAttributeNames: { "#state": "state", "#fence": "fence" },
      ExpressionAttributeValues: toAttributes({
        ":accepted": "accepted",
        ":none": null,
        ":receipt": "receipt",
        ":silent": plusSeconds(result.now, silenceSeconds),
        ":message": result.messageId,
        ":claimed": result.fence,
      }),
    }),
  );
};

/** "Send" is SES's own word; the others are news from outside, after which the mail is not silent. */
const isNews = (type: string): boolean => type !== "Send";

const receive = async (
  ref: NotificationRef,
  receipt: Receipt,
): Promise<"appended" | "known" | "unmatched"> => {
  const written = await conditionally(
    updateItem(keys.notification(ref), {
      UpdateExpression: `SET receipts = list_append(receipts, :receipts)${isNews(receipt.type) ? " REMOVE dueFor, dueAt" : ""}`,
      ConditionExpression:
        "attribute_exists(pk) AND NOT contains(receipts, :receipt) AND size(receipts) < :most",
      ExpressionAttributeValues: toAttributes({
        ":receipts": [receipt],
        ":receipt": receipt,
        ":most": mostReceipts,
      }),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  if (written.ok) return "appended";
  return written.old === undefined ? "unmatched" : "known";
};

/** A record that no claim has made: there is no mail, and none may follow under this name. */
const leaveOut: Ports["notifications"]["leaveOut"] = async (ref, to) => {
  const ended = { fence: 0, leaseUntil: null, attempts: [], receipts: [], digest: null };
  const state = to ? "suppressed" : "failed";
  const address = to ?? { recipient: null, language: null };
  const set = setAll({ schemaVersion, ref, state, ...address, ...ended });
  await conditionally(
    updateItem(keys.notification(ref), {
      UpdateExpression: set.expression,
      ConditionExpression: "attribute_not_exists(pk)",
      ExpressionAttributeNames: set.names,
      ExpressionAttributeValues: set.values,
    }),
  );
};

const hush = async (ref: NotificationRef): Promise<void> => {
  await updateItem(keys.notification(ref), {
    UpdateExpression: "REMOVE dueFor, dueAt",
    ConditionExpression: "attribute_exists(pk)",
  });
};

// A receipt that came before the acceptance was written could not take the mail off the list: it is taken off here.
const silent = async (now: Instant, limit: number): Promise<NotificationRef[]> => {
  const { items } = await dueItems("receipt", { until: now, limit });
  const found = items.map((item) => fromItem(Notification, item));
  const answered = found.filter(({ receipts }) => receipts.some(({ type }) => isNews(type)));
  for (const { ref } of answered) await hush(ref);
  return found.filter((one) => !answered.includes(one)).map(({ ref }) => ref);
};

const keptSeconds = 90 * 24 * 60 * 60;

const keepUnmatched: Ports["notifications"]["keepUnmatched"] = async (receipt) => {
  const expiresAt = Math.floor(millisecondsOf(receipt.at) / 1000) + keptSeconds;
  await putItem({ Item: toItem(keys.loneReceipt(receipt.at, receipt.id), { ...receipt, expiresAt }) });
};

/** The notifications port. */
export const open = (): Ports["notifications"] => ({
  ofSubject: (subject) =>
    everything({ ...keys.notificationsOf(subject), consistent: true }, (item) =>
      fromItem(Notification, item),
    ),
  read: async (ref) => fromItemOrNull(Notification, (await getItem(keys.notification(ref), true)).Item),
  claim,
  waitsUntil: (notification, now) => {
    const found = verdict(notification, now);
    return found.outcome === "waits" ? found.until : null;
  },
  accepted,
  release: async (ref, fence) => {
    await conditionally(fenced(ref, fence, { state: "recorded", leaseUntil: null }));
  },
  end: async (ref, fence, state) => {
    await conditionally(fenced(ref, fence, { state, leaseUntil: null }));
  },
  leaveOut,
  receive,
  keepUnmatched,
  silent,
  hush,
});
