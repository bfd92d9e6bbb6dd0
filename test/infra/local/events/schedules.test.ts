import { expect, test } from "vitest";
import { everyMilliseconds } from "../../../../infra/local/events/schedules.ts";

test("a minute of the template is a second here", () => {
  expect(["rate(1 minute)", "rate(5 minutes)", "rate(1 hour)"].map(everyMilliseconds)).toEqual([
    1000, 5000, 60_000,
  ]);
});

test("an expression that is not understood is refused", () => {
  expect(() => everyMilliseconds("cron(0 8 * * ? *)")).toThrow("cron(0 8 * * ? *)");
});
