// What was told, what the operator must do, and what many cases look like at once.

import type { Scope } from "../../../../shared/records/caller.ts";
import { tagOf } from "../../../../shared/records/telling/notification.ts";
import { delivered } from "../../life/feeds.ts";
import { plain, type Row, type Rows } from "../row.ts";
import { libraryNumber } from "../sides.ts";
import { aReportOfOurs, aRequestIn, aTask, refOf, told } from "../things.ts";
import type { World } from "../world.ts";

type Ready = Row["ready"];

/** A case that everybody was told of, of the kind that the scope reads. */
const aToldCase = async (world: World, as: Scope | null) => {
  const { record } =
    as === "fault" ? await aReportOfOurs(world, "received") : await aRequestIn(world, "received");
  const ref = refOf(record);
  await told(world, ref);
  return ref;
};

const notification: Ready = async (world, as) => {
  const all = await world.ports.notifications.ofSubject(await aToldCase(world, as));
  const reads = as === "vendor" ? /-to-vendor$/ : /-receipt$/;
  const found = all.find(({ ref }) => reads.test(ref.template));
  if (!found) throw new Error(`Of ${all.map(({ ref }) => ref.template).join()} none is for ${as}.`);
  return { params: { notificationId: tagOf(found.ref) } };
};

const task =
  (body?: unknown): Ready =>
  async (world) => ({ params: { taskId: await aTask(world) }, version: 1, body });

const itsOwn = "everybody has a feed of its own, and reads no other";

export const telling: Rows = {
  "feed-list": {
    ready: async (world) => {
      const { record } = await aRequestIn(world, "sent");
      await delivered(world.ports, record.event);
      return {};
    },
    answers: { access: itsOwn, fault: itsOwn, county: itsOwn, vendor: itsOwn },
  },
  "notifications-list": {
    ready: async (world, as) => ({
      params: { libraryNumber, caseId: (await aToldCase(world, as)).id },
    }),
    refuses: { vendor: "case.unknown" },
  },
  "notifications-read": { ready: notification, refuses: "notification.unknown" },
  "overview-county": { ready: () => ({ params: { countyNumber: "46" } }) },
  "overview-library": { ready: () => ({ params: { libraryNumber } }) },
  "tasks-answer": { ready: task({ outcome: "done" }) },
  "tasks-list": {
    ready: async (world) => {
      await aTask(world);
      return {};
    },
  },
  "tasks-promise": plain,
  "tasks-read": { ready: task() },
};
