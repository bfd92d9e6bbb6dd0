// What alarms look at: the values of each metric, forgotten as soon as no alarm looks that far back.
import * as z from "zod";
import type { Alarm } from "../template/alarm.ts";

/** `at` in milliseconds since 1970. */
export type Sample = { readonly at: number; readonly value: number };

type Metric = Pick<Alarm, "Namespace" | "MetricName" | "Dimensions">;

const keyOf = ({ Namespace, MetricName, Dimensions }: Metric): string =>
  [Namespace, MetricName, ...Dimensions.map(({ Name, Value }) => `${Name}=${Value}`).toSorted()].join(" ");

/** A line in CloudWatch's embedded metric format, as functions print them. */
const Embedded = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

const Values = z.union([z.number().transform((one) => [one]), z.array(z.number())]);

const parsed = (line: string) => {
  try {
    return Embedded.safeParse(JSON.parse(line)).data;
  } catch {
    // Functions print other lines too.
    return;
  }
};

/** Every metric of a line, once for each of its sets of dimensions. */
const metricsIn = (line: string): { key: string; values: number[] }[] => {
  const embedded = parsed(line);
  if (!embedded) return [];
  return embedded._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name }) =>
      Dimensions.map((set) => ({
        key: [Namespace, Name, ...set.map((name) => `${name}=${String(embedded[name])}`).toSorted()].join(
          " ",
        ),
        values: Values.safeParse(embedded[Name]).data ?? [],
      })),
    ),
  );
};

/** Keeps the values of the alarms' metrics for so many milliseconds. */
export const measuresFor = (alarms: readonly Metric[], milliseconds: number) => {
  const kept = new Map<string, Sample[]>(alarms.map((alarm) => [keyOf(alarm), []]));
  const names = [...new Set(alarms.map(({ MetricName }) => `"${MetricName}"`))];
  const keep = (key: string, sample: Sample): void => {
    const samples = kept.get(key);
    if (!samples) return;
    const old = samples.findIndex(({ at }) => at > sample.at - milliseconds);
    samples.splice(0, old < 0 ? samples.length : old);
    samples.push(sample);
  };
  return {
    note: (metric: Metric, sample: Sample): void => keep(keyOf(metric), sample),
    /** Takes the metrics out of a line that a function printed. */
    hear: (line: string, at: number): void => {
      // Nearly every line is another one; looking for a name is a hundred times cheaper than parsing.
      if (!names.some((name) => line.includes(name))) return;
      for (const { key, values } of metricsIn(line)) for (const value of values) keep(key, { at, value });
    },
    of: (metric: Metric): readonly Sample[] => kept.get(keyOf(metric)) ?? [],
  };
};
