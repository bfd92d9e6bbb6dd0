// The watch of the local cloud: one line when an alarm of the template rings, one when it is over.
import { type Stop, startLoop } from "../events/loop.ts";
import type { Waiting } from "../queues/waiting.ts";
import type { Alarm } from "../template/alarm.ts";
import { periodMilliseconds, rings } from "./evaluate.ts";
import { measuresFor } from "./measures.ts";

type Around = {
  alarms: readonly Alarm[];
  /** What waits in the queue of that name, without touching it. */
  look(queueName: string): Waiting;
  say(line: string): void;
  failed(error: unknown): void;
  /** Milliseconds since 1970. */
  now(): number;
};

export type Watch = {
  /** Hears a line that a function printed. */
  hear(line: string): void;
  /** Looks at every alarm once. */
  turn(): void;
};

/** So many quiet turns end an alarm: one that comes and goes tells two lines in five seconds at most. */
const quietTurns = 5;
const turnMilliseconds = 1000;

const visibleMessages = "ApproximateNumberOfMessagesVisible";

/** The name without its stage. */
const titleOf = ({ AlarmName }: Alarm): string => AlarmName.replace(/^\S+ /, "");

const queueOf = ({ Namespace, Dimensions }: Alarm): string | undefined =>
  Namespace === "AWS/SQS" ? Dimensions.find(({ Name }) => Name === "QueueName")?.Value : undefined;

/** The measures of SQS that alarms look at; another one is a mistake that shows at the start. */
const measured = (waiting: Waiting, { MetricName }: Alarm): number => {
  if (MetricName === visibleMessages) return waiting.visible;
  if (MetricName === "ApproximateAgeOfOldestMessage") return waiting.oldestSeconds;
  throw new Error(`The local cloud does not measure ${MetricName}.`);
};

/** Opens the watch; nothing is looked at until its first turn. */
export const openWatch = ({ alarms, look, say, now }: Omit<Around, "failed">): Watch => {
  const farthest = Math.max(0, ...alarms.map((alarm) => alarm.EvaluationPeriods * periodMilliseconds(alarm)));
  const measures = measuresFor(alarms, farthest);
  let began: number | undefined;
  /** Alarm → quiet turns since it rang. */
  const ringing = new Map<Alarm, number>();

  const ring = (alarm: Alarm, waiting: Waiting | undefined): void => {
    const isNew = !ringing.has(alarm);
    ringing.set(alarm, 0);
    if (!isNew) return;
    say(`ALARM ${titleOf(alarm)}: ${alarm.AlarmDescription}`);
    if (alarm.MetricName === visibleMessages)
      for (const reason of waiting?.reasons ?? []) say(`      ${reason}`);
  };

  const calm = (alarm: Alarm): void => {
    const quiet = ringing.get(alarm);
    if (quiet === undefined) return;
    ringing.set(alarm, quiet + 1);
    if (quiet + 1 < quietTurns) return;
    ringing.delete(alarm);
    say(`OK    ${titleOf(alarm)}`);
  };

  const lookAt = (alarm: Alarm, at: number): void => {
    const queue = queueOf(alarm);
    const waiting = queue === undefined ? undefined : look(queue);
    if (waiting) measures.note(alarm, { at, value: measured(waiting, alarm) });
    if (rings(alarm, measures.of(alarm), { now: at, began: began ?? at })) ring(alarm, waiting);
    else calm(alarm);
  };

  const turn = (): void => {
    const at = now();
    began ??= at;
    for (const alarm of alarms) lookAt(alarm, at);
  };

  return { hear: (line) => measures.hear(line, now()), turn };
};

/** Looks every second until it is stopped. */
export const startWatch = (watch: Watch, failed: (error: unknown) => void): Stop =>
  startLoop({
    turn: () => {
      watch.turn();
      return Promise.resolve(0);
    },
    idleMilliseconds: turnMilliseconds,
    failed,
  });
