// Entering events into a feed: the counter, the entries and how far the case is told change in one transaction.
import * as z from "zod";
import { millisecondsOf } from "../../clock.ts";
import { Problem } from "../../http/problem.ts";
import { EpochSeconds, type Instant } from "../../kinds.ts";
import type { FeedsPort } from "../../ports/feeds.ts";
import type { CaseRef, Move } from "../../records/case.ts";
import type { Feed } from "../../records/feed/entries.ts";
import { eventTypeOf } from "../../records/feed/event-types.ts";
import { keptSeconds } from "../../records/feed/feeds.ts";
import type { Counter, KeptEntry } from "../../records/feed/reading.ts";
import { getItem, toAttributes, transact } from "../client.ts";
import { fromItemOrNull, toItem } from "../codec.ts";
import { together } from "../failed-condition.ts";
import { keys } from "../keys.ts";

const StoredCounter = z.object({ last: z.int().positive(), newestExpiresAt: EpochSeconds });
/** The version up to which a case stands in a feed. A version has one event, so this tells every second copy. */
const Told = z.object({ version: z.int().positive() });

export const counterOf = async (feed: Feed): Promise<Counter | null> =>
  fromItemOrNull(StoredCounter, (await getItem(keys.feedCounter(feed), true)).Item);

const toldOf = async (feed: Feed, ref: CaseRef): Promise<number> =>
  fromItemOrNull(Told, (await getItem(keys.feedCase(feed, ref), true)).Item)?.version ?? 0;

export const epochSecondsOf = (now: Instant): EpochSeconds =>
  EpochSeconds.parse(Math.floor(millisecondsOf(now) / 1000));

type Step = { feed: Feed; ref: CaseRef; told: number; counter: Counter | null; missing: readonly Move[] };

/** Ends never go back along a feed, so that what is kept is always its newest part. */
const endOf = ({ counter }: Step, now: Instant): EpochSeconds =>
  EpochSeconds.parse(Math.max(epochSecondsOf(now) + keptSeconds, counter?.newestExpiresAt ?? 0));

const entriesOf = ({ ref, counter, missing }: Step, expiresAt: EpochSeconds): KeptEntry[] =>
  missing.map((move, place) => ({
    position: (counter?.last ?? 0) + place + 1,
    id: move.id,
    type: eventTypeOf(ref.kind, move.move),
    at: move.at,
    case: ref,
    version: move.v,
    actor: move.by,
    expiresAt,
    previousExpiresAt: place > 0 ? expiresAt : (counter?.newestExpiresAt ?? null),
  }));

const unless = (name: string, seen: number | undefined) =>
  seen === undefined || seen === 0
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "#seen = :seen",
        ExpressionAttributeNames: { "#seen": name },
        ExpressionAttributeValues: toAttributes({ ":seen": seen }),
      };

const written = (step: Step, now: Instant) => {
  const { feed, ref, counter, told, missing } = step;
  const expiresAt = endOf(step, now);
  const last = (counter?.last ?? 0) + missing.length;
  const version = missing.at(-1)?.v;
  return together(() =>
    transact((TableName) => [
      {
        Put: {
          TableName,
          Item: toItem(keys.feedCounter(feed), { last, newestExpiresAt: expiresAt }),
          ...unless("last", counter?.last),
        },
      },
      {
        Put: {
          TableName,
          Item: toItem(keys.feedCase(feed, ref), { version, expiresAt }),
          ...unless("version", told),
        },
      },
      ...entriesOf(step, expiresAt).map((entry) => ({
        Put: {
          TableName,
          Item: toItem(keys.feedEntry(feed, entry.position), entry),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      })),
    ]),
  );
};

/** Five consumers at most work on one counter at the same time, and at each turn one of them gets through. */
const tries = 30;

export const enter: FeedsPort["enter"] = async (feed, { ref, moves }, now) => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const told = await toldOf(feed, ref);
    const missing = moves.filter(({ v }) => v > told);
    if (missing.length === 0) return 0;
    const step = { feed, ref, told, missing, counter: await counterOf(feed) };
    if ((await written(step, now)) === "written") return missing.length;
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};
