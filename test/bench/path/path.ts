// The way of an event: from the report over HTTP to the mail that is accepted, with and without failures on it.
import { randomUUID } from "node:crypto";
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { LibraryNumber } from "../../../shared/kinds.ts";
import { keys } from "../../../shared/table/keys.ts";
import { bearer, eventOf, faultReports, nextRow, reportFault } from "../calls.ts";
import { median, percentile } from "../figures.ts";
import { type Running, startProcess } from "../measured/process.ts";
import type { World } from "../world.ts";
import { startFailingTable } from "./failing-table.ts";

/** What a queue or the sweeper would wait before it brings an event again; not counted. */
const waitMilliseconds = 250;
const mostTries = 50;
/** The longest that 99 of 100 events may take, without what is waited. */
export const mostPathMs = 50;
/** A table may hold so many reports of a library before its lists are what is measured. */
const perLibrary = 100;

export type Path = {
  failing: number;
  events: number;
  p50: number;
  p95: number;
  p99: number;
  /** Milliseconds that messages waited to be brought again, over all events. */
  waited: number;
  retried: number;
  /** Calls to the table that an event needs, of both functions, at the median. */
  calls: number;
  lost: number;
  doubled: number;
};

const Answer = z.object({ statusCode: z.number(), body: z.string() });
const Batch = z.object({ batchItemFailures: z.array(z.unknown()) });
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const open = async (world: World, id: string, table: string) => {
  const bundle = world.bundles.get(id);
  if (!bundle) throw new Error(`There is no bundle ${id}.`);
  const environment = { ...bundle.environment, AWS_ENDPOINT_URL_DYNAMODB: table };
  const process = await startProcess({ child: world.child, environment });
  return { process, file: bundle.file };
};

/** Tries until it is done, as a client does after 503 and a queue after a failure; tells how often it had to. */
const untilDone = async (attempt: () => Promise<boolean>): Promise<number> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await attempt()) return tries;
    await pause(waitMilliseconds);
  }
  return mostTries;
};

type Stations = { faults: Running; sender: Running };
type Asked = { libraryNumber: LibraryNumber; event: (serial: number) => ReturnType<typeof eventOf> };

const askedOf = async (world: World): Promise<Asked> => {
  const row = nextRow();
  const headers = await bearer(world, row);
  return {
    libraryNumber: row.libraryNumber,
    event: (serial) => reportFault({ row, headers: { ...headers, "idempotency-key": randomUUID() } }, serial),
  };
};

const messageOf = async (world: World, libraryNumber: LibraryNumber, id: string) => {
  const { pk, sk } = keys.case({ kind: "fault-report", libraryNumber, id });
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const { Item } = await world.client.send(new GetItemCommand({ TableName: world.tableName, Key }));
  const body = JSON.stringify({ source: "bibliotek24", detail: { event: Item?.["event"]?.M } });
  return { Records: [{ messageId: "one", body }] };
};

/** One event from end to end: milliseconds without what was waited, and how often something was tried again. */
const follow = async (
  world: World,
  { faults, sender }: Stations,
  { asked, serial }: { asked: Asked; serial: number },
) => {
  const event = asked.event(serial);
  const before = world.door.came.length;
  const begun = performance.now();
  let [id, calls] = ["", 0];
  const refused = await untilDone(async () => {
    const { answer, metric } = await faults.one(event);
    calls += metric.TableCalls;
    const { statusCode, body } = Answer.parse(answer);
    if (statusCode === 201) id = String(z.looseObject({ id: z.string() }).parse(JSON.parse(body)).id);
    else if (statusCode !== 503) throw new Error(`A report was answered ${statusCode} ${body}`);
    return statusCode === 201;
  });
  const message = await messageOf(world, asked.libraryNumber, id);
  const failed = await untilDone(async () => {
    const { answer, metric } = await sender.one(message);
    calls += metric.TableCalls;
    const { batchItemFailures } = Batch.parse(answer);
    // A mail that was not taken leaves a claim behind: the event comes again when that has run out.
    return batchItemFailures.length === 0 && world.door.came.length > before;
  });
  const mails = world.door.came.slice(before);
  const retried = refused + failed;
  return { retried, calls, mails, took: (mails[0]?.at ?? Number.NaN) - begun - retried * waitMilliseconds };
};

/** Calls that are answered whatever fails: they only open what is measured. */
const opened = async (world: World, table: string): Promise<Stations> => {
  const [faults, sender] = await Promise.all([
    open(world, "faults", table),
    open(world, "notifications-on-case-event", table),
  ]);
  const list = eventOf({ route: faultReports, params: { libraryNumber: "none" } });
  await faults.process.first(faults.file, list);
  await faults.process.metric();
  await sender.process.first(sender.file, { Records: [] });
  await sender.process.metric();
  return { faults: faults.process, sender: sender.process };
};

const withoutDoor = ({ engine }: World) => ({
  url: engine,
  fail: (): void => undefined,
  stop: (): void => undefined,
});

export const path = async (
  world: World,
  { events, failing, tell }: { events: number; failing: number; tell: (text: string) => void },
): Promise<Path> => {
  // Why not where nothing fails: the door is one more way to another process for each call.
  const table = failing > 0 ? await startFailingTable(world.engine) : withoutDoor(world);
  const stations = await opened(world, table.url);
  world.door.set({ rate: 100_000, failing });
  let asked = await askedOf(world);
  for (let serial = 0; serial < 20; serial += 1) await follow(world, stations, { asked, serial });
  table.fail(failing);
  const all: Awaited<ReturnType<typeof follow>>[] = [];
  try {
    for (let serial = 0; serial < events; serial += 1) {
      if (serial % perLibrary === 0) asked = await askedOf(world);
      all.push(await follow(world, stations, { asked, serial }));
      if (serial % 100 === 0) tell(`event path: ${serial} of ${events} events, ${failing * 100} % failing`);
    }
  } finally {
    table.stop();
    await Promise.all([stations.faults.end(), stations.sender.end()]);
  }
  const times = all.filter(({ mails }) => mails.length > 0).map(({ took }) => took);
  const tags = all.flatMap(({ mails }) => mails.map(({ tag }) => tag));
  const retried = all.reduce((sum, one) => sum + one.retried, 0);
  return {
    failing,
    events,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    waited: retried * waitMilliseconds,
    retried,
    calls: median(all.map(({ calls }) => calls)),
    lost: all.length - times.length,
    doubled: tags.length - new Set(tags).size,
  };
};
