// The dead letters of a consumer's queue: what it could not handle it puts there itself, with the reason.
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { open as openClock } from "../clock.ts";
import { env } from "../env.ts";

export type DeadLetter = {
  readonly body: string;
  /** A name and a declared message id, never an error's own text: that may quote addresses. */
  readonly reason: string;
  /** How often the message had been received. */
  readonly receives: number;
  /** The job that could not handle it: `notifications/on-receipt`. */
  readonly consumer: string;
};

export type DeadLetters = { put(letter: DeadLetter): Promise<void> };

// Why so short: a function has 10 s, and whoever puts a letter aside has used some of them.
const client = (): SQSClient =>
  new SQSClient({
    maxAttempts: 2,
    // Why: the local cloud's queues have addresses that only it knows; on AWS the region's address is the same.
    useQueueUrlAsEndpoint: false,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true },
  });

const text = (StringValue: string) => ({ DataType: "String", StringValue });

/** Opens the dead letters of this function's queue; `put` rejects when the queue did not take the letter. */
export const open = (): DeadLetters => {
  const sqs = client();
  const clock = openClock();
  const QueueUrl = env("DEAD_LETTERS_URL");
  return {
    put: async ({ body, reason, receives, consumer }) => {
      const MessageAttributes = {
        reason: text(reason),
        failedAt: text(clock.now()),
        receives: { DataType: "Number", StringValue: String(receives) },
        consumer: text(consumer),
      };
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes }));
    },
  };
};
