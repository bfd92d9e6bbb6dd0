// The middy stack of consumers and schedules: every message alone, failed ones go back, nothing is swallowed.
import middy from "@middy/core";
import { Problem } from "../http/problem.ts";
import { countUnits, log, type messages } from "../log.ts";
import { taken } from "../meter.ts";
import type { Ports } from "../ports.ts";
import type { DeadLetters } from "./dead-letters.ts";
import { type AnyJob, type Handled, tries } from "./job.ts";

type Openers = { readonly [P in keyof Ports]?: () => Ports[P] };
type Job<K extends AnyJob["kind"]> = {
  readonly id: string;
  readonly job: Extract<AnyJob, { kind: K }>;
  readonly ports: Openers;
};
type Consuming = Job<"consumer"> & { readonly deadLetters: () => DeadLetters };

type QueueRecord = { messageId: string; body: string; attributes?: { ApproximateReceiveCount?: string } };
type QueueEvent = { Records: QueueRecord[] };
type BatchAnswer = { batchItemFailures: { itemIdentifier: string }[] };
type LambdaContext = { getRemainingTimeInMillis?: () => number };

/** What became of a message's handling; a reason says why it is poison. */
type Fate = Handled | { readonly reason: string };

// A message that would be cut off half-way goes back untouched instead.
const reserveMilliseconds = 5000;

const opened = (ports: Openers): Partial<Ports> =>
  Object.fromEntries(Object.entries(ports).map(([name, open]) => [name, open()]));

const parsedBody = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // A body that is no JSON fails the schema below, which is logged.
    return undefined;
  }
};

const counted = (id: string) => ({
  after: () => {
    countUnits(id, taken());
  },
});

const nameOf = (error: unknown): string => {
  if (error instanceof Problem) return error.code;
  return error instanceof Error && /^\w{1,80}$/.test(error.name) ? error.name : "Error";
};

/** Of an error its name alone: its text may quote an address. */
const poison = (message: keyof typeof messages, error: unknown): Fate => ({
  reason: `${nameOf(error)} ${message}`,
});

const receivesOf = ({ attributes }: QueueRecord): number => Number(attributes?.ApproximateReceiveCount ?? 1);

/** The Lambda handler of a queue's consumer; answers which messages must come again. */
export const consume = ({ id, job, ports, deadLetters }: Consuming) => {
  let granted: Partial<Ports> | undefined;
  let aside: DeadLetters | undefined;

  const takeOne = async (body: string): Promise<Fate> => {
    const message = job.message.safeParse(parsedBody(body));
    if (!message.success) {
      log.error("message_refused", message.error, { job: id });
      return poison("message_refused", message.error);
    }
    granted ??= opened(ports);
    return await job.take(message.data, granted);
  };

  const takeSafely = async (body: string): Promise<Fate> => {
    try {
      return await takeOne(body);
    } catch (error) {
      log.error("message_failed", error, { job: id });
      return poison("message_failed", error);
    }
  };

  /** True when the message is put aside; where that fails it goes back, and the queue moves it without a reason. */
  const putAside = async (record: QueueRecord, reason: string): Promise<boolean> => {
    const receives = receivesOf(record);
    try {
      aside ??= deadLetters();
      await aside.put({ body: record.body, reason, receives, consumer: id });
      log.warn("message_put_aside", { job: id, reason, receives });
      return true;
    } catch (error) {
      log.error("put_aside_failed", error, { job: id });
      return false;
    }
  };

  /** True when the queue may forget the message. */
  const settled = async (record: QueueRecord): Promise<boolean> => {
    const fate = await takeSafely(record.body);
    if (fate === "done") return true;
    if (receivesOf(record) < tries) return false;
    if (fate !== "retry") return putAside(record, fate.reason);
    // Why not put aside: there is nothing wrong with it, it only came too early each time. Whatever it is about is
    // still due in the table, where the sweeper finds it and raises it anew.
    log.warn("message_left", { job: id });
    return true;
  };

  const work = async (event: QueueEvent, context: LambdaContext): Promise<BatchAnswer> => {
    const failed: string[] = [];
    for (const record of event.Records) {
      const left = context.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY;
      if (left < reserveMilliseconds || !(await settled(record))) failed.push(record.messageId);
    }
    log.info("batch_done", { job: id, messages: event.Records.length, failed: failed.length });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

  return middy<QueueEvent, BatchAnswer>().use(counted(id)).handler(work);
};

/** The Lambda handler of a schedule; answers the counts it logged. */
export const run = ({ id, job, ports }: Job<"schedule">) => {
  let granted: Partial<Ports> | undefined;
  return middy<unknown, Record<string, number>>()
    .use(counted(id))
    .handler(async () => {
      granted ??= opened(ports);
      const counts = await job.run(granted);
      log.info("schedule_done", { job: id, ...counts });
      return counts;
    });
};
