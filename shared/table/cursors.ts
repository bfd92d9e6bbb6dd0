// Cursors: a store position signed for one caller and one query, so that a made-up or borrowed one is refused.
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { millisecondsOf } from "../clock.ts";
import { Problem } from "../http/problem.ts";
import { secret as newSecret } from "../ids.ts";
import { Instant } from "../kinds.ts";
import type { Ports } from "../ports.ts";
import { getItem, putItem } from "./client.ts";
import { fromItemOrNull, toItem } from "./codec.ts";
import { conditionally } from "./failed-condition.ts";
import { keys } from "./keys.ts";
import { CursorSecret, forget, loaded } from "./reference.ts";

const rotationDays = 90;

const algorithm = "aes-256-gcm";

/** The position, unreadable and unchangeable without the key: a sort key may name another reader's case. */
const sealed = (secret: string, position: string, binding: string): string => {
  // Made from what it seals, so that the same page has the same ETag; another position never has the same nonce.
  const nonce = createHmac("sha256", Buffer.from(secret, "base64url"))
    .update(JSON.stringify([position, binding]))
    .digest()
    .subarray(0, 12);
  const cipher = createCipheriv(algorithm, Buffer.from(secret, "base64url"), nonce).setAAD(
    Buffer.from(binding),
  );
  const body = Buffer.concat([cipher.update(position, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
};

/** The position in a cursor that was sealed with this key for this binding, else null. */
const unsealed = (secret: string, cursor: Buffer, binding: string): string | null => {
  if (cursor.length < 29) return null;
  const decipher = createDecipheriv(algorithm, Buffer.from(secret, "base64url"), cursor.subarray(0, 12))
    .setAAD(Buffer.from(binding))
    .setAuthTag(cursor.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(cursor.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    // Another key, another binding, or a changed cursor: all the same to its bearer.
    return null;
  }
};

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
  const { current, previous } = await secretNow();
  const bytes = Buffer.from(cursor, "base64url");
  const position =
    unsealed(current, bytes, binding) ?? (previous === null ? null : unsealed(previous, bytes, binding));
  if (position === null) throw new Problem("request.cursor");
  return position;
};

/** The cursors port. */
export const open = (): Ports["cursors"] => ({
  seal: async (position, binding) =>
    position === null ? null : sealed((await secretNow()).current, position, binding),
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
    const written = await conditionally(
      putItem({
        Item: toItem(keys.cursorSecret(), secret),
        ConditionExpression: "attribute_not_exists(pk) OR rotatedAt = :seen",
        ExpressionAttributeValues: { ":seen": { S: old?.rotatedAt ?? "" } },
      }),
    );
    forget();
    return { rotated: written.ok };
  },
});
