// Askings for links: counted by page, each with the event that has its mail sent.
import { millisecondsOf, plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import type { Instant } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import {
  grantedWith,
  type LinkEvent,
  LinkOrders,
  pageName,
  type WantedLink,
} from "../../records/telling/link-order.ts";
import { getItem, putItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, type Item, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { dueItems } from "./due-items.ts";

/** Longer than anything about it can be asked or sent. */
const keptSeconds = 24 * 60 * 60;
// Of so many at the same moment at most three are granted, and one of these in each round.
const rounds = 5;

const keyOf = (wanted: WantedLink) => keys.linkOrders(pageName(wanted));

const expiresAt = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + keptSeconds;

/** The next state of the item: with a new event, or as it was and quiet, for nothing is to be sent. */
const following = (old: LinkOrders | null, event: LinkEvent): Record<string, unknown> => {
  const version = (old?.version ?? 0) + 1;
  const granted = grantedWith(old?.granted ?? [], event.at);
  if (old && granted === null) return { ...old, version, quiet: true, expiresAt: expiresAt(event.at) };
  const dueAt = plusSeconds(event.at, envNumber("TELL_AGAIN_SECONDS"));
  return { version, granted, event, dueFor: "link", dueAt, expiresAt: expiresAt(event.at) };
};

/** What the item keeps of how far the last granted asking has come. */
const lastDue = (item: Item | undefined) => ({
  ...(item?.["dueFor"] && { dueFor: item["dueFor"].S, dueAt: item["dueAt"]?.S }),
});

const written = async (item: Item | undefined, event: LinkEvent): Promise<boolean> => {
  const old = fromItemOrNull(LinkOrders, item);
  const { ok } = await conditionally(
    putItem({
      Item: toItem(keyOf(event.wanted), { ...lastDue(item), ...following(old, event) }),
      ...(old
        ? {
            ConditionExpression: "#version = :seen",
            ExpressionAttributeNames: { "#version": "version" },
            ExpressionAttributeValues: toAttributes({ ":seen": old.version }),
          }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    }),
  );
  return ok;
};

// A read and a write whatever comes of it: how long it takes tells nobody whether a mail will be sent.
const ask: Ports["linkOrders"]["ask"] = async (wanted, { eventId, at }) => {
  const event: LinkEvent = { id: eventId, type: "link.asked", at, wanted };
  for (let round = 0; round < rounds; round += 1) {
    const { Item: item } = await getItem(keyOf(wanted), true);
    // The write had come through and only its answer was lost: the retry meets its own event.
    if (item?.["event"]?.M?.["id"]?.S === eventId) return;
    if (await written(item, event)) return;
  }
};

const names = { "#event": "event" } as const;

const settle: Ports["linkOrders"]["settle"] = async (event) => {
  await conditionally(
    updateItem(keyOf(event.wanted), {
      UpdateExpression: "SET quiet = :quiet REMOVE dueFor, dueAt",
      ConditionExpression: "#event.id = :id",
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: toAttributes({ ":id": event.id, ":quiet": true }),
    }),
  );
};

const raise: Ports["linkOrders"]["raise"] = async (event, now) => {
  await conditionally(
    updateItem(keyOf(event.wanted), {
      UpdateExpression: "SET dueAt = :later ADD raised :one REMOVE quiet",
      ConditionExpression: "#event.id = :id AND attribute_exists(dueAt)",
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: toAttributes({
        ":id": event.id,
        ":later": plusSeconds(now, envNumber("TELL_AGAIN_SECONDS")),
        ":one": 1,
      }),
    }),
  );
};

/** The link orders port. */
export const open = (): Ports["linkOrders"] => ({
  ask,
  settle,
  raise,
  due: async (until, limit) =>
    (await dueItems("link", { until, limit })).items.map((item) => fromItem(LinkOrders, item).event),
});
