// Mails and bounced recipients by the hour: counted as they come, never by asking for all mails of a day.
import * as z from "zod";
import { millisecondsOf, plusSeconds } from "../../clock.ts";
import { hash } from "../../hash.ts";
import type { Instant } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import { mailHealthOf } from "../../records/telling/mail-health.ts";
import { query, toAttributes, updateItem } from "../client.ts";
import { fromItem, schemaVersion } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";

const hourSeconds = 60 * 60;
const hours = 24;
const keptSeconds = 3 * hours * hourSeconds;

/** `2026-11-23T12`: the hour in UTC. */
const hourOf = (at: Instant): string => at.slice(0, 13);

// Why short: a set is written whole each time. 96 bits tell 12,000 recipients apart.
const fingerprint = (recipient: string): string => hash("bounced", recipient.toLowerCase()).slice(0, 16);

/** Recipients remembered by name for an hour; what goes beyond is only counted, so that a disaster is never too small. */
const mostRemembered = 500;

const Hour = z.object({
  sent: z.int().nonnegative().default(0),
  bounced: z.set(z.string()).default(new Set()),
  /** Bounces of recipients that were not remembered any more. */
  beyond: z.int().nonnegative().default(0),
});

type Counted = { field: keyof z.infer<typeof Hour>; value: number | Set<string> };

const add = (at: Instant, { field, value }: Counted, condition?: Record<string, unknown>) =>
  updateItem(keys.mailHealth(hourOf(at)), {
    UpdateExpression: `ADD ${field} :value SET expiresAt = :expiresAt, schemaVersion = :schemaVersion`,
    ...(condition && {
      ConditionExpression:
        "attribute_not_exists(bounced) OR size(bounced) < :most OR contains(bounced, :recipient)",
    }),
    ExpressionAttributeValues: toAttributes({
      ":value": value,
      ":expiresAt": Math.floor(millisecondsOf(at) / 1000) + keptSeconds,
      ":schemaVersion": schemaVersion,
      ...condition,
    }),
  });

/** The counts of this hour and the 23 before it: 24 items of at most 10 KB, in one call. */
const lastHours = async (now: Instant) => {
  const first = keys.mailHealth(hourOf(plusSeconds(now, -(hours - 1) * hourSeconds)));
  const { pk, sk: last } = keys.mailHealth(hourOf(now));
  const { Items = [] } = await query({
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
    ExpressionAttributeValues: toAttributes({ ":pk": pk, ":first": first.sk, ":last": last }),
  });
  return Items.map((item) => fromItem(Hour, item));
};

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The mail health port. Recipients are kept as fingerprints, and everything for three days. */
export const open = (): Ports["mailHealth"] => ({
  sent: async (at) => {
    await add(at, { field: "sent", value: 1 });
  },
  bounced: async (recipient, at) => {
    const one = fingerprint(recipient);
    const remembered = await conditionally(
      add(at, { field: "bounced", value: new Set([one]) }, { ":most": mostRemembered, ":recipient": one }),
    );
    if (!remembered.ok) await add(at, { field: "beyond", value: 1 });
  },
  state: async (now) => {
    const found = await lastHours(now);
    const recipients = new Set(found.flatMap(({ bounced }) => [...bounced]));
    return mailHealthOf({
      sent: total(found.map(({ sent }) => sent)),
      bounced: recipients.size + total(found.map(({ beyond }) => beyond)),
    });
  },
});
