// The alarms of the template that can be evaluated here: on one metric of the queues, or of what functions print.
import * as z from "zod";

export const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  Namespace: z.enum(["AWS/SQS", "Bibliotek24"]),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Statistic: z.enum(["Maximum", "Sum"]),
  /** Seconds on AWS; a minute is a second here. */
  Period: z.int().positive(),
  EvaluationPeriods: z.int().positive(),
  Threshold: z.number(),
  ComparisonOperator: z.literal("GreaterThanThreshold"),
  TreatMissingData: z.enum(["breaching", "notBreaching"]),
});
export type Alarm = z.infer<typeof Alarm>;

const ours = z.object({ Namespace: Alarm.shape.Namespace });

/** Those on other metrics, on sums of several and on percentiles are left out: nothing here measures them. */
export const alarmsIn = (found: readonly { properties: Record<string, unknown> }[]): Alarm[] =>
  found.flatMap(({ properties }) => (ours.safeParse(properties).success ? [Alarm.parse(properties)] : []));
