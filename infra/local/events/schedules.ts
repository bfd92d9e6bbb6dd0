// The clock's turns: calls each scheduled function again and again, a minute of the template in a second.
import type { Invoke } from "../functions/pool.ts";
import type { Schedule } from "../template/read.ts";
import { type Stop, startLoop } from "./loop.ts";

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** Milliseconds between two turns here: a second for each minute of `rate(…)`. Other expressions are refused. */
export const everyMilliseconds = (expression: string): number => {
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

type Clock = { invoke: Invoke; failed(error: unknown): void };

/** Starts every schedule with a turn at once; a turn begins only when the one before it has ended. */
export const startSchedules = (schedules: readonly Schedule[], { invoke, failed }: Clock): Turns => {
  const started = schedules.map(({ ScheduleExpression, Target }) => {
    const first = Promise.withResolvers<void>();
    const turn = async () => {
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
