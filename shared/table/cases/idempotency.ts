// Idempotency keys: for 24 hours a key remembers its payload's fingerprint and where the case stands.
import * as z from "zod";
import { millisecondsOf } from "../../clock.ts";
import { EpochSeconds, LibraryNumber, ProductId, Year } from "../../kinds.ts";
import type { AccessRequestDraft, IdempotencyKey } from "../../ports.ts";
import { toAttributes } from "../client.ts";
import { fromItem, type Item, toItem } from "../codec.ts";
import { keys } from "../keys.ts";

const keptSeconds = 24 * 60 * 60;

const UsedKey = z.object({
  fingerprint: z.string(),
  place: z.object({ libraryNumber: LibraryNumber, productId: ProductId, year: Year }),
  expiresAt: EpochSeconds,
});
export type UsedKey = z.infer<typeof UsedKey>;

export const usedKey = (item: Item): UsedKey => fromItem(UsedKey, item);

/** Writes the key; refused while the same key is remembered. TTL deletes late, so the condition looks at the time too. */
export const keyPut = (key: IdempotencyKey, draft: AccessRequestDraft) => {
  const now = Math.floor(millisecondsOf(draft.at) / 1000);
  const used = {
    fingerprint: key.fingerprint,
    place: { libraryNumber: draft.libraryNumber, productId: draft.productId, year: draft.year },
    expiresAt: now + keptSeconds,
  };
  return {
    Item: toItem(keys.idempotency(key.id), used),
    ConditionExpression: "attribute_not_exists(pk) OR expiresAt < :now",
    ExpressionAttributeValues: toAttributes({ ":now": now }),
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
};
