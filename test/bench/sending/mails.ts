// Many notifications through the real sender at once: whether the rate is kept, and each of them is sent exactly once.
import { type AttributeValue, paginateQuery } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { refOfTag } from "../../../shared/records/telling/notification.ts";
import { bearer, nextRow, reportFault } from "../calls.ts";
import { type Running, startProcess } from "../measured/process.ts";
import type { World } from "../world.ts";
import { quota } from "./door.ts";

const perLibrary = 250;
const batchSize = 10;
/** A message comes back after this, as from a queue. */
const backAfterMilliseconds = 500;
const patienceMilliseconds = 10 * 60 * 1000;

const open = (world: World, id: string): Promise<{ process: Running; file: string }> => {
  const bundle = world.bundles.get(id);
  if (!bundle) throw new Error(`There is no bundle ${id}.`);
  return startProcess({ child: world.child, environment: bundle.environment }).then((process) => ({
    process,
    file: bundle.file,
  }));
};

type Effort = { notifications: number; consumers: number; tell: (text: string) => void };
type Message = { messageId: string; body: string };

const messagesIn = async (world: World, libraryNumber: string): Promise<Message[]> => {
  const pages = paginateQuery(
    { client: world.client },
    {
      TableName: world.tableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": { S: `LIBRARY#${libraryNumber}` }, ":prefix": { S: "FAULT#" } },
    },
  );
  const items: Record<string, AttributeValue>[] = [];
  for await (const { Items = [] } of pages) items.push(...Items);
  return items.map(({ sk, event }) => ({
    messageId: `${libraryNumber} ${sk?.S}`,
    body: JSON.stringify({ source: "bibliotek24", detail: { event: event?.M } }),
  }));
};

/**
 * Reports faults through the real route: the receipt of each is a notification that waits for neither hours, nor a digest,
 * nor its place among the reports of others, as the vendor's mail does. Answers their events as the queue brings them, one library after the other. */
const reported = async (world: World, reports: number): Promise<Message[]> => {
  const { process, file } = await open(world, "faults");
  const libraries = new Set<string>();
  try {
    for (let made = 0; made < reports; made += perLibrary) {
      const row = nextRow();
      const asked = { row, headers: await bearer(world, row) };
      const serials = Array.from({ length: Math.min(perLibrary, reports - made) }, (_, at) => made + at);
      const [first = 0, ...rest] = serials;
      if (made === 0) await process.first(file, reportFault(asked, first));
      else await process.many([reportFault(asked, first)], 201);
      await process.many(
        rest.map((serial) => reportFault(asked, serial)),
        201,
      );
      libraries.add(row.libraryNumber);
    }
  } finally {
    await process.end();
  }
  const messages: Message[] = [];
  for (const library of libraries) messages.push(...(await messagesIn(world, library)));
  return messages.slice(0, reports);
};

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A queue that several consumers empty; what they could not do yet comes back to them. */
const emptied = async (
  world: World,
  messages: readonly Message[],
  { consumers, tell }: Effort,
): Promise<number> => {
  const queue = [...messages];
  const until = performance.now() + patienceMilliseconds;
  let [undone, returned] = [messages.length, 0];
  const consume = async () => {
    const { process, file } = await open(world, "notifications-on-case-event");
    const work = async (batch: Message[], isFirst: boolean) => {
      const event = { Records: batch };
      const { answer } = isFirst ? await process.first(file, event) : await process.one(event);
      const failed = new Set(Answer.parse(answer).batchItemFailures.map((one) => one.itemIdentifier));
      undone -= batch.length - failed.size;
      returned += failed.size;
      if (undone % 200 < batch.length)
        tell(`sender: ${world.door.came.length} mails, ${undone} reports to go`);
      if (failed.size === 0) return;
      await pause(backAfterMilliseconds);
      queue.push(...batch.filter(({ messageId }) => failed.has(messageId)));
    };
    try {
      for (let turn = 0; undone > 0 && performance.now() < until; turn += 1) {
        const batch = queue.splice(0, batchSize);
        if (batch.length > 0) await work(batch, turn === 0);
        else await pause(50);
      }
    } finally {
      await process.end();
    }
  };
  await Promise.all(Array.from({ length: consumers }, consume));
  return returned;
};

/** How many of these moments lie in the fullest second. */
const fullestSecond = (moments: readonly number[]): number => {
  let [first, most] = [0, 0];
  moments.forEach((moment, position) => {
    while ((moments[first] ?? moment) <= moment - 1000) first += 1;
    most = Math.max(most, position - first + 1);
  });
  return most;
};

/** Sends so many notifications through several consumers, each a process of its own with the real bundle. */
export const mails = async (world: World, effort: Effort) => {
  const { notifications, consumers, tell } = effort;
  tell(`sender: reporting ${notifications} faults`);
  const begun = performance.now();
  const messages = await reported(world, notifications);
  const reportedPerSecond = (notifications * 1000) / (performance.now() - begun);
  const { came } = world.door;
  const before = came.length;
  const returned = await emptied(world, messages, effort);
  const sent = came.slice(before);
  const copies = new Map<string, number>();
  for (const { tag } of sent) copies.set(tag, (copies.get(tag) ?? 0) + 1);
  const seconds = ((sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0)) / 1000;
  return {
    notifications,
    consumers,
    quota,
    lost: notifications - [...copies.keys()].filter((tag) => refOfTag(tag) !== null).length,
    doubled: sent.length - copies.size,
    returned,
    seconds,
    perSecond: sent.length / seconds,
    reportedPerSecond,
    fullestSecond: fullestSecond(sent.map(({ at }) => at)),
  };
};
export type Mails = Awaited<ReturnType<typeof mails>>;

/** Whether nothing was lost or doubled, and no second saw more than the account may send. */
export const kept = ({ lost, doubled, fullestSecond: fullest }: Mails): boolean =>
  lost === 0 && doubled === 0 && fullest <= quota;
