// Whether an alarm rings on the values there are: each of its periods in turn, a minute of the template in a second.
import type { Alarm } from "../template/alarm.ts";
import type { Sample } from "./measures.ts";

const statistics: Readonly<Record<Alarm["Statistic"], (values: readonly number[]) => number>> = {
  // Why no Math.max(...values): a storm of counts has more values than a call takes arguments.
  Maximum: (values) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
};

export const periodMilliseconds = ({ Period }: Alarm): number => (Period * 1000) / 60;

/** A period without a value counts only when somebody was there to hear one: after `began`. */
export const rings = (alarm: Alarm, samples: readonly Sample[], { now, began }: Moment): boolean => {
  const length = periodMilliseconds(alarm);
  return Array.from({ length: alarm.EvaluationPeriods }, (_, back) => now - back * length).every((end) => {
    const values = samples.flatMap(({ at, value }) => (at > end - length && at <= end ? [value] : []));
    if (values.length === 0) return alarm.TreatMissingData === "breaching" && end - length >= began;
    return statistics[alarm.Statistic](values) > alarm.Threshold;
  });
};

/** Milliseconds since 1970: the moment asked about, and when the watch began. */
type Moment = { now: number; began: number };
