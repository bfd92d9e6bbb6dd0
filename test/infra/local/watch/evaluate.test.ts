import { expect, test } from "vitest";
import type { Alarm } from "../../../../infra/local/template/alarm.ts";
import { rings } from "../../../../infra/local/watch/evaluate.ts";

const alarm = (wish: Partial<Alarm>): Alarm => ({
  AlarmName: "bibliotek24-local trial",
  AlarmDescription: "A trial.",
  Namespace: "Bibliotek24",
  MetricName: "Trials",
  Dimensions: [],
  Statistic: "Sum",
  Period: 300,
  EvaluationPeriods: 1,
  Threshold: 0,
  ComparisonOperator: "GreaterThanThreshold",
  TreatMissingData: "notBreaching",
  ...wish,
});

const moment = { now: 100_000, began: 0 };

test("five minutes of the template are five seconds here", () => {
  expect(rings(alarm({}), [{ at: 95_001, value: 1 }], moment)).toBe(true);
  expect(rings(alarm({}), [{ at: 95_000, value: 1 }], moment)).toBe(false);
});

test("an alarm rings above its threshold, not at it, by its own statistic", () => {
  const values = [96_000, 97_000, 98_000].map((at) => ({ at, value: 1 }));
  expect(rings(alarm({ Threshold: 2 }), values, moment)).toBe(true);
  expect(rings(alarm({ Threshold: 3 }), values, moment)).toBe(false);
  expect(rings(alarm({ Threshold: 1, Statistic: "Maximum" }), values, moment)).toBe(false);
});

test("each of its periods has to be above", () => {
  const twice = alarm({ Period: 60, EvaluationPeriods: 2 });
  expect(rings(twice, [{ at: 99_500, value: 1 }], moment)).toBe(false);
  expect(
    rings(
      twice,
      [
        { at: 98_500, value: 1 },
        { at: 99_500, value: 1 },
      ],
      moment,
    ),
  ).toBe(true);
});

test("where nothing is measured, only the alarm on silence rings, and only when a period has passed", () => {
  const silence = alarm({ TreatMissingData: "breaching" });
  expect(rings(alarm({}), [], moment)).toBe(false);
  expect(rings(silence, [], moment)).toBe(true);
  expect(rings(silence, [], { now: 100_000, began: 95_001 })).toBe(false);
  expect(rings(silence, [{ at: 96_000, value: 0 }], moment)).toBe(false);
});
