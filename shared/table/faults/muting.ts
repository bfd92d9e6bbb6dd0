// Muting: one small item for each library and product that was ever muted, beside the product that it mutes.
import { Problem } from "../../http/problem.ts";
import type { Ports } from "../../ports.ts";
import { isMuted, Muting, type MutingKey, muted, unmuted } from "../../records/faults/muting.ts";
import { getItem, putItem } from "../client.ts";
import { fromItem, fromItemOrNull, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

const tries = 4;

const read = async (key: MutingKey): Promise<Muting | null> =>
  fromItemOrNull(Muting, (await getItem(keys.muting(key), true)).Item);

/** Puts the next version, if the one that was seen is still the last. */
const put = async (next: Muting): Promise<boolean> => {
  const written = await conditionally(
    putItem({
      Item: toItem(keys.muting(next), next),
      ConditionExpression: "attribute_not_exists(pk) OR #version = :seen",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: { ":seen": { N: String(next.version - 1) } },
    }),
  );
  return written.ok;
};

/** Changes the periods as they stand when they are written. */
const change = async (
  key: MutingKey,
  to: (periods: Muting["periods"]) => Muting["periods"] | null,
): Promise<Muting | null> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const seen = await read(key);
    const periods = to(seen?.periods ?? []);
    if (periods === null) return seen;
    const next = { ...key, version: (seen?.version ?? 0) + 1, periods };
    if (await put(next)) return next;
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};

/** The muting port. */
export const open = (): Ports["muting"] => ({
  read,
  mute: async ({ libraryNumber, productId }, begun) => {
    const key = { libraryNumber, productId };
    const muting = await change(key, (periods) => muted(periods, begun));
    if (!muting) throw new Error("A product is muted by an item that is not there.");
    return muting;
  },
  unmute: ({ libraryNumber, productId }, ended) =>
    change({ libraryNumber, productId }, (periods) => unmuted(periods, ended)),
  ofProduct: async (productId, moment) => {
    const all = await everything(keys.mutingsOf(productId), (item) => fromItem(Muting, item));
    return new Set(all.filter((one) => isMuted(one, moment)).map(({ libraryNumber }) => libraryNumber));
  },
});
