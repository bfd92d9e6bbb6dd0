// Caption files: each under its hash, so that a reader of the webinar gets the one it names, whatever came after.
import * as z from "zod";
import type { Ports } from "../../ports.ts";
import type { WebinarId } from "../../records/training/webinar.ts";
import { getItem, putItem } from "../client.ts";
import { fromItemOrNull, toItem } from "../codec.ts";
import { keys } from "../keys.ts";

const Stored = z.object({ text: z.string() });

export const captionsItem = (webinarId: WebinarId, { hash, text }: { hash: string; text: string }) =>
  toItem(keys.captions(webinarId, hash), { text });

/** The captions port. */
export const open = (): Ports["captions"] => ({
  keep: async (webinarId, file) => {
    await putItem({ Item: captionsItem(webinarId, file) });
  },
  read: async (webinarId, hash) =>
    fromItemOrNull(Stored, (await getItem(keys.captions(webinarId, hash))).Item)?.text ?? null,
});
