import { expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { startPollers } from "../../../infra/local/events/poller.ts";
import { startQueues } from "../../../infra/local/queues/start.ts";
import { Alarm } from "../../../infra/local/template/alarm.ts";
import { openWatch } from "../../../infra/local/watch/start.ts";
import { type Letter, openLetters, shown } from "../../../infra/redrive/letters.ts";
import { putBackAll } from "../../../infra/redrive/put-back.ts";
import { alarmKinds } from "../../../infra/watch/alarms.ts";
import { consume } from "../../../shared/queue/consume.ts";
import { open as openDeadLetters } from "../../../shared/queue/dead-letters.ts";
import { consumer, tries } from "../../../shared/queue/job.ts";
import { open as openRedrives, type Redrive } from "../../../shared/table/redrives.ts";
import { eventually } from "../../kit/cloud/cloud.ts";
import { aContext } from "../../kit/events.ts";
import { useTable } from "../../kit/table/engine.ts";

useTable();
Object.assign(process.env, { LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });

const arnOf = (name: string) => `arn:aws:sqs:eu-north-1:000000000000:${name}`;
const [name, dead] = ["bibliotek24-test-things", "bibliotek24-test-things-dead-letters"];
const kept = { retentionSeconds: 600, visibilitySeconds: 0 };
const definitions = [
  { ...kept, name: dead, arn: arnOf(dead) },
  {
    ...kept,
    name,
    arn: arnOf(name),
    redrive: { deadLetterTargetArn: arnOf(dead), maxReceiveCount: tries },
  },
];

const alarm = Alarm.parse({
  AlarmName: "bibliotek24-test dead-letters things",
  AlarmDescription: `${alarmKinds["dead-letters"]} Runbook: infra/README.md#dead-letters`,
  Namespace: "AWS/SQS",
  MetricName: "ApproximateNumberOfMessagesVisible",
  Dimensions: [{ Name: "QueueName", Value: dead }],
  Statistic: "Maximum",
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 0,
  ComparisonOperator: "GreaterThanThreshold",
  TreatMissingData: "notBreaching",
});

/** A consumer on a real queue whose job does what it is told at each message, with the watch beside it. */
const trial = async (take: (receives: number) => void, killed = () => false) => {
  const queues = await startQueues(definitions, null);
  onTestFinished(queues.stop);
  process.env["AWS_ENDPOINT_URL_SQS"] = queues.endpoint;
  process.env["DEAD_LETTERS_URL"] = queues.urlOf(arnOf(dead));
  const received: string[] = [];
  const job = consumer({
    summary: "Hears of things",
    queue: "things",
    from: "bus",
    types: [],
    message: z.looseObject({ id: z.string() }),
    uses: {},
  }).handle(() => {
    take(received.length);
    return Promise.resolve("done");
  });
  const handler = consume({ id: "things/on-event", job, ports: {}, deadLetters: openDeadLetters });
  const Event = z.object({
    Records: z.array(
      z.object({
        messageId: z.string(),
        body: z.string(),
        attributes: z.object({ ApproximateReceiveCount: z.string() }),
      }),
    ),
  });
  const mapping = { FunctionName: "things", EventSourceArn: arnOf(name), BatchSize: 10, Enabled: true };
  const stop = startPollers(
    [
      {
        ...mapping,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        ScalingConfig: { MaximumConcurrency: 1 },
      },
    ],
    {
      client: queues.client,
      urlOf: queues.urlOf,
      invoke: (_, event) => {
        const { Records } = Event.parse(event);
        received.push(...Records.map(({ attributes }) => attributes.ApproximateReceiveCount));
        return killed() ? Promise.reject(new Error("out of memory")) : handler({ Records }, aContext);
      },
      failed: () => undefined,
    },
  );
  onTestFinished(stop);
  const lines: string[] = [];
  const watch = openWatch({
    alarms: [alarm],
    look: queues.look,
    say: (line) => lines.push(line),
    now: () => Date.now(),
  });
  return { queues, received, watch, lines, letters: await openLetters(queues.client, "test", "things") };
};

const ids = { next: () => "run-1" };
const redriving = { queue: "things", reason: "mended", max: 100, ids, now: () => Date.now() };

test("a poison message is received five times, rings, and is delivered again when it is put back", async () => {
  let isMended = false;
  const { queues, received, watch, lines, letters } = await trial(() => {
    if (!isMended) throw new RangeError("kari@bibliotek.example is too long");
  });
  watch.turn();
  await queues.send(arnOf(name), ['{"id":"event-1","detail-type":"thing.happened"}']);
  await eventually(() => Promise.resolve(queues.look(dead).visible === 1 || undefined));
  expect(received).toEqual(["1", "2", "3", "4", "5"]);
  watch.turn();
  expect(lines).toEqual([
    "ALARM dead-letters things: Something could not be handled and was put aside. Runbook: infra/README.md#dead-letters",
    "      1 × RangeError message_failed",
  ]);

  isMended = true;
  const redrives = openRedrives();
  expect(await putBackAll({ ...redriving, letters, redrives })).toBe(1);
  await eventually(() => Promise.resolve(received.length === tries + 1 || undefined));
  expect(queues.look(dead).visible).toBe(0);
  expect(await redrives.latest(10)).toMatchObject([{ queue: "things", reason: "mended", count: 1 }]);
  for (let turns = 0; turns < 5; turns += 1) watch.turn();
  expect(lines.slice(2)).toEqual(["OK    dead-letters things"]);

  expect(await putBackAll({ ...redriving, letters, redrives })).toBe(0);
  expect(await redrives.latest(10)).toHaveLength(1);
});

test("a letter is shown with when, why and which event, and nothing else of its body", async () => {
  const { queues, letters } = await trial(() => {
    throw new RangeError("no");
  });
  await queues.send(arnOf(name), ['{"id":"event-1","detail-type":"thing.happened","who":"Kari Nordmann"}']);
  await eventually(() => Promise.resolve(queues.look(dead).visible === 1 || undefined));
  const [letter] = await letters.take(10);
  if (!letter) throw new Error("There is no letter.");
  expect(shown(letter)).toMatch(
    /^\d{4}-\S+Z {2}RangeError message_failed {2}5 receives {2}things\/on-event {2}thing\.happened event-1$/,
  );
  await letters.release(letter);
  expect(await letters.take(10)).toHaveLength(1);
});

test("a message that kills its function is moved by the queue itself, and told to have no reason", async () => {
  const { queues, received, watch, lines, letters } = await trial(
    () => undefined,
    () => true,
  );
  await queues.send(arnOf(name), ["not even JSON"]);
  await eventually(() => Promise.resolve(queues.look(dead).visible === 1 || undefined));
  expect(received).toEqual(["1", "2", "3", "4", "5"]);
  watch.turn();
  expect(lines[1]).toBe("      1 × no reason: the function did not answer");
  const [letter] = await letters.take(10);
  expect(letter && shown(letter)).toMatch(/^\S+ {2}no reason: the function did not answer {2}no event$/);
});

const letterAt = (sentAt: number): Letter => ({ handle: `h${sentAt}`, body: "{}", sentAt, attributes: {} });

/** Letters in memory, and what was recorded of the run. */
const memory = (waiting: Letter[], putBack: (letter: Letter) => Promise<void>) => {
  const records: Redrive[] = [];
  const released: string[] = [];
  const letters = {
    take: (count: number) => Promise.resolve(waiting.splice(0, Math.min(count, 10))),
    putBack,
    release: ({ handle }: Letter) => {
      released.push(handle);
      return Promise.resolve();
    },
  };
  const redrives = {
    put: (record: Redrive) => {
      records.push(record);
      return Promise.resolve();
    },
  };
  return { run: { ...redriving, letters, redrives }, records, released };
};

test("the run is on record before the first letter moves, and as completed even where it failed half-way", async () => {
  const seen: number[] = [];
  const { run, records } = memory([letterAt(1), letterAt(2), letterAt(3)], ({ sentAt }) => {
    seen.push(records.length);
    return sentAt === 3 ? Promise.reject(new Error("no connection")) : Promise.resolve();
  });
  await expect(putBackAll(run)).rejects.toThrow("no connection");
  expect(seen).toEqual([1, 1, 1]);
  expect(records.map(({ count }) => count)).toEqual([0, 2]);
  expect(records[0]?.completedAt).toBeNull();
  expect(records[1]?.completedAt).not.toBeNull();
  expect(new Set(records.map(({ at, id }) => `${at} ${id}`)).size).toBe(1);
});

test("a letter that came back meanwhile is let go of, so that nothing goes in circles", async () => {
  const waiting = [letterAt(1), letterAt(Date.now() + 60_000)];
  const moved: number[] = [];
  const { run, released } = memory(waiting, (letter) => {
    moved.push(letter.sentAt);
    waiting.push(letterAt(Date.now() + 60_000));
    return Promise.resolve();
  });
  expect(await putBackAll(run)).toBe(1);
  expect(moved).toEqual([1]);
  expect(released).toHaveLength(1);
});

test("no more than wanted are put back", async () => {
  const { run } = memory(
    Array.from({ length: 30 }, (_, at) => letterAt(at)),
    () => Promise.resolve(),
  );
  expect(await putBackAll({ ...run, max: 12 })).toBe(12);
});
