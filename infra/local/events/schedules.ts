// The clock's turns: calls each scheduled function again and again, a minute of the template in a second.
import type { Invoke } from "../functions/pool.ts";
import type { Schedule } from "../template/read.ts";
import { type Stop, startLoop } from "./loop.ts";

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/**
 * Milliseconds between two turns here: a second for each minute of `rate(…)`, and a day's of them for a daily `cron(…)`.
 * Other expressions are refused.
 */
export const everyMilliseconds = (expression: string): number => {
  if (/^cron\(\d+ \d+ \* \* \? \*\)$/.test(expression)) return 1440 * 1000;
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = Number(count) * (minutesOf[unit ?? ""] ?? Number.NaN);
  if (!(minutes > 0)) throw new Error(`The local cloud does not know the schedule ${expression}.`);
  return minutes * 1000;
};

export type Turns = {
  /** Resolves when every schedule has had its first turn, whatever became of it. */
  first: Promise<void>;
  stop: Stop;
};

type Clock = {
  invoke: Invoke;
  failed(error: unknown): void;
  /** The function without whose first turn no call can be answered: it makes the reference and the keys. */
  needed: string | undefined;
};

/** Turns that look at everything, once an hour or more seldom: they begin when the cloud is up. */
const isSeldom = ({ ScheduleExpression }: Schedule): boolean =>
  everyMilliseconds(ScheduleExpression) >= everyMilliseconds("rate(1 hour)");

/**
 * Starts every schedule with a turn at once, the seldom ones with one after their first period; a turn begins only when
 * the one before it has ended.
 */
export const startSchedules = (schedules: readonly Schedule[], { invoke, failed, needed }: Clock): Turns => {
  const started = schedules.map((schedule) => {
    const { ScheduleExpression, Target } = schedule;
    const first = Promise.withResolvers<void>();
    let waits = isSeldom(schedule) && Target.Arn !== needed;
    const turn = async () => {
      if (waits) {
        waits = false;
        first.resolve();
        return 0;
      }
      try {
        await invoke(Target.Arn, JSON.parse(Target.Input ?? "{}"));
      } catch (error) {
        failed(error);
      } finally {
        first.resolve();
      }
      return 0;
    };
    const stop = startLoop({ turn, idleMilliseconds: everyMilliseconds(ScheduleExpression), failed });
    return { first: first.promise, stop };
  });
  return {
    first: Promise.all(started.map(({ first }) => first)).then(() => undefined),
    stop: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
};
