// Announcements: written once under their natural key, looked at until they are told, and kept as what was told.
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import type { Ports } from "../../ports.ts";
import { Announcement, AnnouncementContent } from "../../records/telling/announcement.ts";
import { putItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, type Item, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { dueItems } from "./due-items.ts";

/** The content is compressed: a list of some thousand rows must fit into an item of 400 KB. */
const Stored = Announcement.omit({ content: true }).extend({ gzip: z.instanceof(Uint8Array) });

const announcementIn = (item: Item): Announcement => {
  const { ref, at, gzip: packed } = fromItem(Stored, item);
  const content = AnnouncementContent.parse(JSON.parse(gunzipSync(packed).toString("utf8")));
  return { ref, at, content };
};

const put: Ports["announcements"]["put"] = async ({ ref, at, content }, dueAt) => {
  const packed = gzipSync(JSON.stringify(content));
  const waits = dueAt === null ? {} : { dueFor: "announcement", dueAt };
  const written = await conditionally(
    putItem({
      Item: toItem(keys.announcement(ref), { ref, at, gzip: packed, ...waits }),
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
  return written.ok ? "written" : "known";
};

/** The announcements port. */
export const open = (): Ports["announcements"] => ({
  put,
  ofOwner: (owner, beginning) =>
    everything({ ...keys.announcementsOf(owner, beginning), consistent: true }, announcementIn),
  due: async (now, limit) =>
    (await dueItems("announcement", { until: now, limit })).items.map(announcementIn),
  settle: async (ref, dueAt) => {
    await updateItem(keys.announcement(ref), {
      UpdateExpression: dueAt === null ? "REMOVE dueFor, dueAt" : "SET dueFor = :for, dueAt = :at",
      ConditionExpression: "attribute_exists(pk)",
      ...(dueAt !== null && {
        ExpressionAttributeValues: toAttributes({ ":for": "announcement", ":at": dueAt }),
      }),
    });
  },
});
