// Versions that meet while a deployment is under way, and messages that are wrong between those that are right.
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import * as z from "zod";
import { jobs } from "../../functions/jobs.ts";
import { consume } from "../../shared/queue/consume.ts";
import { consumer } from "../../shared/queue/job.ts";
import { AccessRequest } from "../../shared/records/access-request.ts";
import { fromItem, toItem } from "../../shared/table/codec.ts";
import { aContext } from "../kit/events.ts";
import { anAgedCase } from "../kit/moved-case.ts";

Object.assign(process.env, { STAGE: "test", LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });

const record = anAgedCase([
  ["request", "2026-11-23T12:00:00.000Z"],
  ["send", "2026-11-23T12:01:00.000Z"],
]);
const key = { pk: "LIBRARY#2000001", sk: "ACCESS#2026#fjordfilm" };

/** What an access request got only later: an item that was written before has none of it. */
const later = ["feideRealm", "libraryCardSystem", "said", "raised", "quiet"] as const;

test("an item with what came later, or without it, is read, and nobody falls over an attribute nobody knows yet", () => {
  const item = toItem(key, record);
  const older = Object.fromEntries(
    Object.entries(item).filter(([name]) => !later.some((one) => one === name)),
  );
  expect(fromItem(AccessRequest, older)).toMatchObject({ state: "sent", version: 2 });
  const newer = { ...item, schemaVersion: { N: "2" }, ofTomorrow: { M: { a: { S: "b" } } } };
  expect(fromItem(AccessRequest, newer)).toMatchObject({ state: "sent", version: 2 });
});

test("an event with a field that nobody knows yet is taken by every consumer of cases, and one that lacks a part is not", () => {
  const types: readonly string[] = ["access-request.sent", "fault-report.acknowledged"];
  const hearing = Object.values(jobs).filter(
    (job) => job.kind === "consumer" && job.types.some((type) => types.includes(type)),
  );
  expect(hearing.length).toBeGreaterThan(3);
  const event = { ...record.event, type: "access-request.sent", ofTomorrow: { a: 1 } };
  const { version: _, ...lacking } = event;
  for (const job of hearing) {
    if (job.kind !== "consumer") continue;
    const message = { detail: { event: marshall(event) }, ofTomorrow: true };
    expect(job.message.safeParse(message).success).toBe(true);
    expect(job.message.safeParse({ detail: { event: marshall(lacking) } }).success).toBe(false);
  }
});

test("poison in the middle of a batch comes back alone, whatever is wrong with it, and all others are done", async () => {
  const done: string[] = [];
  const job = consumer({
    summary: "Hears of things",
    queue: "things",
    from: "bus",
    types: ["thing.happened"],
    message: z.object({ thing: z.string() }),
    uses: {},
  }).handle(({ thing }) => {
    if (thing === "poison") throw new TypeError("poison");
    done.push(thing);
    return Promise.resolve("done");
  });
  const handler = consume({ id: "things", job, ports: {}, deadLetters: () => expect.fail() });
  const bodies = [
    '{"thing":"a"}',
    '{"thing":"poison"}',
    '{"thing":"b"}',
    "no JSON",
    "{}",
    "null",
    '{"thing":"c"}',
  ];
  const Records = bodies.map((body, at) => ({ messageId: `m${at}`, body }));
  const { batchItemFailures } = await handler({ Records }, aContext);
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["m1", "m3", "m4", "m5"]);
  expect(done).toEqual(["a", "b", "c"]);
});
