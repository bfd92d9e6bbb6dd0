import { expect, inject, test } from "vitest";
import { jobs } from "../../../../functions/jobs.ts";
import { readTemplate } from "../../../../infra/local/template/read.ts";
import { openWatch } from "../../../../infra/local/watch/start.ts";

const { alarms, queues } = readTemplate(inject("synthesized"), {
  TokenIssuer: "http://i/",
  TokenAudience: "a",
});

const nothing = { visible: 0, oldestSeconds: 0, reasons: [] };

/** The watch over the template's own alarms, with a clock that moves a second at each turn. */
const watching = () => {
  const state = { at: 1_000_000, waiting: new Map<string, typeof nothing>() };
  const lines: string[] = [];
  const watch = openWatch({
    alarms,
    look: (name) => state.waiting.get(name) ?? nothing,
    say: (line) => lines.push(line),
    now: () => state.at,
  });
  const turn = (printed: readonly string[]) => {
    state.at += 1000;
    for (const line of printed) watch.hear(line);
    watch.turn();
    return lines.splice(0);
  };
  return {
    waiting: state.waiting,
    /** So many turns with a sweeper that runs; answers what was told. */
    turns: (count: number, printed: readonly string[] = []) =>
      Array.from({ length: count }).flatMap(() => turn([printedGauge("OverdueMails", 0), ...printed])),
    turnWithoutSweeper: () => turn([]),
  };
};

/** A line as the metrics library prints it. */
const printedGauge = (name: string, value: number): string =>
  JSON.stringify({
    _aws: {
      Timestamp: 1,
      CloudWatchMetrics: [
        {
          Namespace: "Bibliotek24",
          Dimensions: [["service", "stage"]],
          Metrics: [{ Name: name, Unit: "Count" }],
        },
      ],
    },
    service: "bibliotek24",
    stage: "local",
    [name]: value,
  });

test("every queue's dead letters and age and every measure of our own code is watched here", () => {
  const watched = alarms.map(({ AlarmName }) => AlarmName.replace("bibliotek24-local ", ""));
  const consumed = Object.values(jobs).flatMap((job) => (job.kind === "consumer" ? [job.queue] : []));
  expect(consumed).toContain("notifications");
  const ofConsumers = consumed.flatMap((queue) => [`dead-letters ${queue}`, `queue-age ${queue}`]);
  const ofOurs = [
    "dead-letters pipe",
    "dead-letters schedules",
    "late-tasks",
    "mail-stopped",
    "mail-warns",
    "overdue-announcements",
    "overdue-mails",
    "register-not-taken",
    "silent-mails",
    "unconfirmed-mails",
    "undeclared-failures",
    "unmatched-receipts",
  ];
  expect(watched.toSorted()).toEqual([...ofConsumers, ...ofOurs].toSorted());
  const names = queues.map(({ name }) => name);
  const ofQueues = alarms.filter(({ Namespace }) => Namespace === "AWS/SQS");
  for (const { Dimensions } of ofQueues) expect(names).toContain(Dimensions[0]?.Value);
});

test("a quiet system tells nothing", () => {
  expect(watching().turns(20)).toEqual([]);
});

test("an alarm tells one line when it rings, however long, and one when it is over", () => {
  const { turns } = watching();
  const overdue = printedGauge("OverdueMails", 3);
  expect(turns(30, [overdue])).toEqual([
    "ALARM overdue-mails: Mails that are due are not accepted within ten minutes, or nobody looks any more. Runbook: infra/README.md#overdue-mails",
  ]);
  expect(turns(20)).toEqual(["OK    overdue-mails"]);
  expect(turns(20)).toEqual([]);
});

test("a count rings once for a storm of them, and an alarm that comes and goes does not chatter", () => {
  const { turns } = watching();
  const storm = Array.from({ length: 500 }, () => printedGauge("UnmatchedReceipts", 1));
  expect(turns(10, storm)).toHaveLength(1);
  for (let wave = 0; wave < 10; wave += 1) {
    expect(turns(7)).toEqual([]);
    expect(turns(1, storm)).toEqual([]);
  }
  expect(turns(12)).toEqual(["OK    unmatched-receipts"]);
});

test("a sweeper that measures nothing any more rings after five turns, and no other alarm does", () => {
  const { turns, turnWithoutSweeper } = watching();
  expect(turns(3)).toEqual([]);
  const told = Array.from({ length: 6 }, turnWithoutSweeper).map((lines) => lines.length);
  expect(told).toEqual([0, 0, 0, 0, 1, 0]);
});

test("other lines that functions print, and metrics of other stages, ring nothing", () => {
  const { turns } = watching();
  const elsewhere = printedGauge("MailStopped", 1).replace('"stage":"local"', '"stage":"prod"');
  expect(turns(5, ["no JSON with MailStopped", '{"message":"\\"MailStopped\\""}', elsewhere])).toEqual([]);
});

test("messages that wait longer than all their tries take ring", () => {
  const { turns, waiting } = watching();
  const name = queues.find((queue) => queue.name.endsWith("-receipts"))?.name ?? "";
  waiting.set(name, { ...nothing, oldestSeconds: 25 });
  expect(turns(5)).toEqual([]);
  waiting.set(name, { ...nothing, oldestSeconds: 26 });
  expect(turns(5)).toEqual([
    "ALARM queue-age receipts: Messages wait longer than all their tries take. Runbook: infra/README.md#queue-age",
  ]);
});
