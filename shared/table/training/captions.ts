// Caption files: each under its hash, so that a reader of the webinar gets the one it names, whatever came after.
import * as z from "zod";
import { millisecondsOf, plusSeconds } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import type { WebinarId } from "../../records/training/webinar.ts";
import { getItem, putItem, toAttributes, updateItem } from "../client.ts";
import { fromItemOrNull, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";

const Stored = z.object({ text: z.string() });

/** What has been replaced is still there for who reads what was published a moment ago. */
const keptSeconds = 86_400;

type File = { hash: string; text: string; keptAt: Instant };

export const captionsItem = (webinarId: WebinarId, { hash, text, keptAt }: File) =>
  toItem(keys.captions(webinarId, hash), { text, keptAt });

/** The captions port. */
export const open = (): Ports["captions"] => ({
  keep: async (webinarId, file) => {
    await putItem({ Item: captionsItem(webinarId, file) });
  },
  replaced: async (webinarId, hash, at) => {
    const expiresAt = Math.floor(millisecondsOf(plusSeconds(at, keptSeconds)) / 1000);
    // A file that has been kept again since is in use.
    await conditionally(
      updateItem(keys.captions(webinarId, hash), {
        UpdateExpression: "SET expiresAt = :expires",
        ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(keptAt) OR keptAt <= :at)",
        ExpressionAttributeValues: toAttributes({ ":expires": expiresAt, ":at": at }),
      }),
    );
  },
  read: async (webinarId, hash) =>
    fromItemOrNull(Stored, (await getItem(keys.captions(webinarId, hash))).Item)?.text ?? null,
});
