// Mute: one small item for each library and product that was ever muted, beside the product that it mutes.
import { Problem } from "../../http/problem.ts";
import type { Instant, LibraryNumber } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import { Mute, type MuteKey, muted, mutedSince, unmuted } from "../../records/faults/mute.ts";
import { getItem, putItem } from "../client.ts";
import { fromItem, fromItemOrNull, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

const tries = 4;

const read = async (key: MuteKey): Promise<Mute | null> =>
  fromItemOrNull(Mute, (await getItem(keys.mute(key), true)).Item);

/** Puts the next version, if the one that was seen is still the last. */
const put = async (next: Mute): Promise<boolean> => {
  const written = await conditionally(
    putItem({
      Item: toItem(keys.mute(next), next),
      ConditionExpression: "attribute_not_exists(pk) OR #version = :seen",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: { ":seen": { N: String(next.version - 1) } },
    }),
  );
  return written.ok;
};

/** Changes the periods as they stand when they are written. */
const change = async (
  key: MuteKey,
  to: (periods: Mute["periods"]) => Mute["periods"] | null,
): Promise<Mute | null> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const seen = await read(key);
    const periods = to(seen?.periods ?? []);
    if (periods === null) return seen;
    const next = { ...key, version: (seen?.version ?? 0) + 1, periods };
    if (await put(next)) return next;
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};

/** The mutes port. */
export const open = (): Ports["mutes"] => ({
  read,
  mute: async ({ libraryNumber, productId }, begun) => {
    const key = { libraryNumber, productId };
    const mute = await change(key, (periods) => muted(periods, begun));
    if (!mute) throw new Error("A product is muted by an item that is not there.");
    return mute;
  },
  unmute: ({ libraryNumber, productId }, ended) =>
    change({ libraryNumber, productId }, (periods) => unmuted(periods, ended)),
  ofProduct: async (productId) => {
    const all = await everything(keys.mutesOf(productId), (item) => fromItem(Mute, item));
    return new Map(
      all.flatMap(({ libraryNumber, periods }): [LibraryNumber, Instant][] => {
        const since = mutedSince({ periods });
        return since ? [[libraryNumber, since]] : [];
      }),
    );
  },
});
