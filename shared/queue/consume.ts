// The middy stack of consumers and schedules: every message alone, failed ones go back, nothing is swallowed.
import middy from "@middy/core";
import { countUnits, log } from "../log.ts";
import { taken } from "../meter.ts";
import type { Ports } from "../ports.ts";
import type { AnyJob } from "./job.ts";

type Openers = { readonly [P in keyof Ports]?: () => Ports[P] };
type Job<K extends AnyJob["kind"]> = {
  readonly id: string;
  readonly job: Extract<AnyJob, { kind: K }>;
  readonly ports: Openers;
};

type QueueEvent = { Records: { messageId: string; body: string }[] };
type BatchAnswer = { batchItemFailures: { itemIdentifier: string }[] };
type LambdaContext = { getRemainingTimeInMillis?: () => number };

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

/** The Lambda handler of a queue's consumer; answers which messages must come again. */
export const consume = ({ id, job, ports }: Job<"consumer">) => {
  let granted: Partial<Ports> | undefined;

  const takeOne = async (body: string): Promise<boolean> => {
    const message = job.message.safeParse(parsedBody(body));
    if (!message.success) {
      log.error("message_refused", message.error, { job: id });
      return false;
    }
    granted ??= opened(ports);
    return (await job.take(message.data, granted)) === "done";
  };

  const takeSafely = async (body: string): Promise<boolean> => {
    try {
      return await takeOne(body);
    } catch (error) {
      log.error("message_failed", error, { job: id });
      return false;
    }
  };

  const work = async (event: QueueEvent, context: LambdaContext): Promise<BatchAnswer> => {
    const failed: string[] = [];
    for (const { messageId, body } of event.Records) {
      const left = context.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY;
      if (left < reserveMilliseconds || !(await takeSafely(body))) failed.push(messageId);
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
