// Cursors: a store position signed for one caller and one query, so that a made-up or borrowed one is refused.
import { createHmac, timingSafeEqual } from "node:crypto";
import { millisecondsOf } from "../clock.ts";
import { Problem } from "../http/problem.ts";
import { secret as newSecret } from "../ids.ts";
import { Instant } from "../kinds.ts";
import type { Ports } from "../ports.ts";
import { getItem, putItem } from "./client.ts";
import { fromItemOrNull, toItem } from "./codec.ts";
import { keys } from "./keys.ts";
import { CursorSecret, forget, loaded } from "./reference.ts";

const rotationDays = 90;

const signature = (secret: string, position: string, binding: string): Buffer =>
  createHmac("sha256", Buffer.from(secret, "base64url"))
    .update(JSON.stringify([position, binding]))
    .digest()
    .subarray(0, 16);

const fits = (secret: string | null, given: Buffer, signed: [string, string]): boolean =>
  secret !== null && given.length === 16 && timingSafeEqual(given, signature(secret, ...signed));

const secretNow = async (): Promise<CursorSecret> => {
  const { secret } = await loaded();
  if (!secret) {
    // The first key is on its way: the next call looks again instead of waiting for the minute to pass.
    forget();
    throw new Problem("system.unavailable", { headers: { "retry-after": "5" } });
  }
  return secret;
};

const openOne = async (cursor: string, binding: string): Promise<string> => {
  const [encoded = "", mark = ""] = cursor.split(".");
  const position = Buffer.from(encoded, "base64url").toString("utf8");
  const secret = await secretNow();
  const given = Buffer.from(mark, "base64url");
  const valid = [secret.current, secret.previous].some((key) => fits(key, given, [position, binding]));
  if (!valid) throw new Problem("request.cursor");
  return position;
};

/** The cursors port. */
export const open = (): Ports["cursors"] => ({
  seal: async (position, binding) => {
    if (position === null) return null;
    const mark = signature((await secretNow()).current, position, binding);
    return `${Buffer.from(position).toString("base64url")}.${mark.toString("base64url")}`;
  },
  open: async (cursor, binding) => (cursor === undefined ? null : openOne(cursor, binding)),
  rotate: async (now) => {
    const old = fromItemOrNull(CursorSecret, (await getItem(keys.cursorSecret(), true)).Item);
    const age = old ? millisecondsOf(now) - millisecondsOf(Instant.parse(old.rotatedAt)) : null;
    if (age !== null && age < rotationDays * 86_400_000) return { rotated: false };
    const secret = {
      current: newSecret(),
      previous: old?.current ?? null,
      rotatedAt: now,
    };
    await putItem({
      Item: toItem(keys.cursorSecret(), secret),
      ConditionExpression: "attribute_not_exists(pk) OR rotatedAt = :seen",
      ExpressionAttributeValues: { ":seen": { S: old?.rotatedAt ?? "" } },
    });
    forget();
    return { rotated: true };
  },
});
