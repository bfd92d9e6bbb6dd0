// Digests: a vendor that would get many mails of a kind within an hour gets the rest of them as one mail.
import * as z from "zod";
import { instantAt, millisecondsOf, plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import { Instant, type VendorId } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import { type Notification, NotificationRef, tagOf } from "../../records/telling/notification.ts";
import { DigestRef } from "../../records/telling/subject.ts";
import type { TemplateName } from "../../records/telling/template.ts";
import { type Key, toAttributes, toKey, transact, updateItem } from "../client.ts";
import { fromItem, schemaVersion, setAll, toItem } from "../codec.ts";
import { conditionally, together } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { dueItems } from "./due-items.ts";

const ownMails = 10;
const paceSeconds = 60 * 60;
/** More cases than this are another mail: a list of them can still be read and worked through. */
const mostMembers = 200;
/** A full digest sends its next case to the following window; behind so many full ones the case waits its turn. */
const windowsTried = 20;

const Head = z.object({
  ref: DigestRef,
  state: z.enum(["open", "closed"]),
  members: z.int(),
  closesAt: Instant,
});
const Member = z.object({ ref: NotificationRef });

type Place = { key: Key; tag: string; now: Instant };

// A set, so that a notification that is tried again, or by several at once, takes no second place.
const anotherPlace = async ({ key, tag, now }: Place): Promise<boolean> => {
  const written = await conditionally(
    updateItem(key, {
      UpdateExpression: "ADD mails :mails",
      ConditionExpression:
        "since > :hourAgo AND since <= :now AND (contains(mails, :tag) OR size(mails) < :most)",
      ExpressionAttributeValues: {
        ...toAttributes({
          ":now": now,
          ":hourAgo": plusSeconds(now, -paceSeconds),
          ":most": ownMails,
          ":tag": tag,
        }),
        ":mails": { SS: [tag] },
      },
    }),
  );
  return written.ok;
};

const firstPlace = async ({ key, tag, now }: Place): Promise<boolean> => {
  const written = await conditionally(
    updateItem(key, {
      UpdateExpression: "SET since = :now, mails = :mails",
      ConditionExpression: "attribute_not_exists(since) OR since <= :hourAgo OR since > :now",
      ExpressionAttributeValues: {
        ...toAttributes({ ":now": now, ":hourAgo": plusSeconds(now, -paceSeconds) }),
        ":mails": { SS: [tag] },
      },
    }),
  );
  return written.ok;
};

// Asked for once more at the end: somebody else may just have opened the hour.
const ownMail: Ports["digests"]["ownMail"] = async (vendorId, ref, now) => {
  const place = { key: keys.pace(vendorId, ref.template), tag: tagOf(ref), now };
  return (await anotherPlace(place)) || (await firstPlace(place)) || (await anotherPlace(place));
};

type Window = { ref: DigestRef; closesAt: Instant };

/** The window `ahead` of the one that holds a moment; its id says which template and when it closes. */
const windowAt = (
  vendorId: VendorId,
  template: TemplateName,
  at: { now: Instant; ahead: number },
): Window => {
  const length = envNumber("DIGEST_SECONDS") * 1000;
  const closesAt = instantAt((Math.floor(millisecondsOf(at.now) / length) + 1 + at.ahead) * length);
  const id = `${template}.${closesAt.replace(/[^0-9]/g, "").slice(0, 14)}`;
  return { ref: { kind: "digest", organisationId: vendorId, id }, closesAt };
};

const headUpdate = ({ ref, closesAt }: Window) => ({
  Key: toKey(keys.digest(ref)),
  UpdateExpression:
    "SET schemaVersion = :schema, #ref = :ref, #state = :open, closesAt = :closes, dueFor = :for, dueAt = :closes ADD members :one",
  ConditionExpression: "attribute_not_exists(pk) OR (#state = :open AND members < :most)",
  ExpressionAttributeNames: { "#ref": "ref", "#state": "state" },
  ExpressionAttributeValues: toAttributes({
    ":schema": schemaVersion,
    ":ref": ref,
    ":open": "open",
    ":closes": closesAt,
    ":for": "digest",
    ":one": 1,
    ":most": mostMembers,
  }),
});

const merged = (
  ref: NotificationRef,
  to: Pick<Notification, "recipient" | "language">,
  { ref: digest, closesAt }: Window,
): Notification => ({
  ref,
  state: "merged",
  recipient: to.recipient,
  language: to.language,
  fence: 0,
  leaseUntil: closesAt,
  attempts: [],
  receipts: [],
  digest,
});

const joinWindow = async (
  ref: NotificationRef,
  to: Pick<Notification, "recipient" | "language">,
  window: Window,
): Promise<"joined" | "full"> => {
  const members = keys.digestMembers(window.ref);
  const parts = await together(() =>
    transact((TableName) => [
      { Update: { TableName, ...headUpdate(window) } },
      {
        Put: {
          TableName,
          Item: toItem({ pk: members.pk, sk: `${members.prefix}${tagOf(ref)}` }, { ref }),
        },
      },
      {
        Put: {
          TableName,
          Item: toItem(keys.notification(ref), merged(ref, to, window)),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
    ]),
  );
  // A notification that is there already is claimed, or merged: either way it is on its way.
  return parts === "written" || parts[2]?.failed === true ? "joined" : "full";
};

const join: Ports["digests"]["join"] = async (ref, { vendorId, recipient, language }, now) => {
  for (let ahead = 0; ahead < windowsTried; ahead += 1) {
    const window = windowAt(vendorId, ref.template, { now, ahead });
    if ((await joinWindow(ref, { recipient, language }, window)) === "joined") return "joined";
  }
  return "busy";
};

const close = async (ref: DigestRef): Promise<NotificationRef[]> => {
  const set = setAll({ state: "closed" });
  await updateItem(keys.digest(ref), {
    UpdateExpression: set.expression,
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeNames: set.names,
    ExpressionAttributeValues: set.values,
  });
  return everything({ ...keys.digestMembers(ref), consistent: true }, (item) => fromItem(Member, item).ref);
};

/** The digests port. */
export const open = (): Ports["digests"] => ({
  ownMail,
  join,
  due: async (now, limit) =>
    (await dueItems("digest", { until: now, limit })).items.map((item) => fromItem(Head, item).ref),
  close,
  settle: async (ref, dueAt) => {
    await updateItem(keys.digest(ref), {
      UpdateExpression: dueAt === null ? "REMOVE dueFor, dueAt" : "SET dueFor = :for, dueAt = :at",
      ConditionExpression: "attribute_exists(pk)",
      ...(dueAt !== null && { ExpressionAttributeValues: toAttributes({ ":for": "digest", ":at": dueAt }) }),
    });
  },
});
