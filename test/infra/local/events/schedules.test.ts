import { expect, test } from "vitest";
import { everyMilliseconds, startSchedules } from "../../../../infra/local/events/schedules.ts";

test("a minute of the template is a second here", () => {
  expect(["rate(1 minute)", "rate(5 minutes)", "rate(1 hour)"].map(everyMilliseconds)).toEqual([
    1000, 5000, 60_000,
  ]);
  expect(everyMilliseconds("cron(30 3 * * ? *)")).toBe(1_440_000);
});

test("an expression that is not understood is refused", () => {
  expect(() => everyMilliseconds("cron(0 8 ? * MON *)")).toThrow("cron(0 8 ? * MON *)");
});

test("every schedule has a turn at once, but those that look at everything; the one that makes the keys is needed", async () => {
  const called: string[] = [];
  const invoke = (arn: string) => {
    called.push(arn.split(":").at(-1) ?? "");
    return Promise.resolve({});
  };
  const arn = (name: string) => `arn:aws:lambda:eu-north-1:1:function:${name}`;
  const schedule = (name: string, ScheduleExpression: string) => ({
    ScheduleExpression,
    Target: { Arn: arn(name) },
  });
  const failed = (error: unknown) => {
    throw error;
  };
  const turns = startSchedules(
    [
      schedule("sweeper", "rate(1 minute)"),
      schedule("counties", "rate(60 minutes)"),
      schedule("organisations", "rate(60 minutes)"),
    ],
    { invoke, failed, needed: arn("organisations") },
  );
  await turns.first;
  await turns.stop();
  expect(called).toEqual(["sweeper", "organisations"]);
});
