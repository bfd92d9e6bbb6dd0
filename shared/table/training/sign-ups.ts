// Sign-ups: one item for each library and webinar, written together with the count of seats that are taken.
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { millisecondsOf } from "../../clock.ts";
import { Problem } from "../../http/problem.ts";
import { EpochSeconds, type Instant } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import { keptUntil } from "../../records/training/news.ts";
import { SignUp, type SignUpKey, signedOff, signedUp } from "../../records/training/sign-up.ts";
import { getItem, toAttributes, toKey, transact, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, schemaVersion, toItem } from "../codec.ts";
import { conditionally, together } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

type Port = Ports["signUps"];

const tries = 6;
const Stored = SignUp.extend({ expiresAt: EpochSeconds });
type Stored = z.infer<typeof Stored>;
const Seats = z.object({ taken: z.int() });

const expiry = (until: Instant): EpochSeconds => EpochSeconds.parse(Math.floor(millisecondsOf(until) / 1000));

const readStored = async (key: SignUpKey): Promise<Stored | null> =>
  fromItemOrNull(Stored, (await getItem(keys.signUp(key), true)).Item);

/** The sign-up if the one that was seen still stands. */
const put = (TableName: string, next: Stored): TransactWriteItem => ({
  Put: {
    TableName,
    Item: toItem(keys.signUp(next), next),
    ...(next.version === 1
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          // A sign-up that is kept longer since it was seen stays kept.
          ConditionExpression: "#version = :seen AND expiresAt <= :expires",
          ExpressionAttributeNames: { "#version": "version" },
          ExpressionAttributeValues: toAttributes({
            ":seen": next.version - 1,
            ":expires": next.expiresAt,
          }),
        }),
  },
});

/** One seat more taken while fewer than `seats` are, or one less where `seats` is null. The count outlives every sign-up. */
const seat = (TableName: string, { webinarId }: Stored, seats: number | null): TransactWriteItem => ({
  Update: {
    TableName,
    Key: toKey(keys.seats(webinarId)),
    UpdateExpression: "SET schemaVersion = :schema REMOVE expiresAt ADD taken :change",
    ...(seats !== null && { ConditionExpression: "attribute_not_exists(taken) OR taken < :seats" }),
    ExpressionAttributeValues: toAttributes({
      ":schema": schemaVersion,
      ":change": seats === null ? -1 : 1,
      ":seats": seats ?? undefined,
    }),
  },
});

/** "stale": somebody else wrote meanwhile. A new address alone takes no other seat. */
const write = async (
  next: Stored,
  seats: { change: "takes" | "keeps" | "frees"; of: number },
): Promise<"written" | "full" | "stale"> => {
  const parts = await together(() =>
    transact((table) => [
      put(table, next),
      ...(seats.change === "keeps" ? [] : [seat(table, next, seats.change === "takes" ? seats.of : null)]),
    ]),
  );
  if (parts === "written") return "written";
  return parts[1]?.failed === true && parts[0]?.failed !== true ? "full" : "stale";
};

const busy = (): Problem => new Problem("system.unavailable", { headers: { "retry-after": "1" } });

type SignedUp = Awaited<ReturnType<Port["signUp"]>>;
type Asked = { key: SignUpKey; wish: Parameters<Port["signUp"]>[1]; webinar: Parameters<Port["signUp"]>[2] };

/** Null where somebody else wrote meanwhile. */
const trySigningUp = async ({ key, wish, webinar }: Asked): Promise<SignedUp | null> => {
  const seen = await readStored(key);
  const next = signedUp(seen, key, wish);
  if (next === "too_often") return { outcome: next };
  if (next === "same") return seen && { outcome: "signed_up", signUp: SignUp.parse(seen) };
  const change = seen?.state === "signed_up" ? "keeps" : "takes";
  const until = expiry(keptUntil(webinar));
  const stored = { ...next, expiresAt: seen && seen.expiresAt > until ? seen.expiresAt : until };
  const outcome = await write(stored, { change, of: webinar.seats });
  if (outcome === "full") return { outcome };
  return outcome === "written" ? { outcome: "signed_up", signUp: next } : null;
};

const signUp: Port["signUp"] = async (key, wish, webinar) => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const made = await trySigningUp({ key, wish, webinar });
    if (made) return made;
  }
  throw busy();
};

const signOff: Port["signOff"] = async (key, by) => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const seen = await readStored(key);
    const next = signedOff(seen, by);
    if (!next || !seen) return seen && SignUp.parse(seen);
    const stored = { ...next, expiresAt: seen.expiresAt };
    if ((await write(stored, { change: "frees", of: 0 })) === "written") return next;
  }
  throw busy();
};

const told: Port["told"] = async (seen, now, until) => {
  const written = await conditionally(
    updateItem(keys.signUp(seen), {
      UpdateExpression: "SET told = :told, expiresAt = :expires",
      ConditionExpression: "#version = :seen",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: toAttributes({
        ":told": now,
        ":expires": expiry(until),
        ":seen": seen.version,
      }),
    }),
  );
  return written.ok;
};

/** The sign-ups port. */
export const open = (): Port => ({
  read: async (key) => fromItemOrNull(SignUp, (await getItem(keys.signUp(key), true)).Item),
  signUp,
  signOff,
  taken: async (webinarId) => fromItemOrNull(Seats, (await getItem(keys.seats(webinarId))).Item)?.taken ?? 0,
  ofWebinar: (webinarId) =>
    everything({ ...keys.signUpsFor(webinarId), consistent: true }, (item) => fromItem(SignUp, item)),
  told,
});
