// Cursors: a store position signed for one caller and one query, so that a made-up or borrowed one is refused.
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
import { sealed, unsealed } from "./sealing.ts";

const rotationDays = 90;

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
  const position = unsealed(previous === null ? [current] : [current, previous], cursor, binding);
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
