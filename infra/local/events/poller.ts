// Event source mappings: takes messages from a queue, calls the function, deletes what succeeded and leaves the rest.
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { Invoke } from "../functions/pool.ts";
import type { Mapping } from "../template/read.ts";
import { region } from "../template/resolve.ts";
import { type Stop, startLoop } from "./loop.ts";
import { failedOf } from "./partial.ts";

type Polling = {
  client: SQSClient;
  urlOf(queueArn: string): string;
  invoke: Invoke;
  failed(error: unknown): void;
};

const recordOf = (message: Message, queueArn: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: message.MessageAttributes ?? {},
  md5OfBody: message.MD5OfBody,
  eventSource: "aws:sqs",
  eventSourceARN: queueArn,
  awsRegion: region,
});

const entriesOf = (messages: readonly Message[], failed: ReadonlySet<string>) =>
  messages.flatMap(({ MessageId, ReceiptHandle }, at) =>
    MessageId === undefined || failed.has(MessageId) ? [] : [{ Id: String(at), ReceiptHandle }],
  );

/** A function that fails as a whole leaves its whole batch to come again. */
const failedIn = async (messages: readonly Message[], mapping: Mapping, { invoke, failed }: Polling) => {
  const ids = messages.flatMap(({ MessageId }) => MessageId ?? []);
  try {
    const event = { Records: messages.map((message) => recordOf(message, mapping.EventSourceArn)) };
    const answer = await invoke(mapping.FunctionName, event);
    return mapping.FunctionResponseTypes.length > 0 ? failedOf(answer, ids) : new Set<string>();
  } catch (error) {
    failed(error);
    return new Set(ids);
  }
};

const startOne = (mapping: Mapping, polling: Polling): Stop => {
  const QueueUrl = polling.urlOf(mapping.EventSourceArn);
  const receive = async (abortSignal: AbortSignal): Promise<Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: mapping.BatchSize,
      WaitTimeSeconds: 20,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    });
    return (await polling.client.send(command, { abortSignal })).Messages ?? [];
  };
  const turn = async (signal: AbortSignal): Promise<number> => {
    const messages = await receive(signal);
    if (messages.length === 0) return 0;
    const failed = await failedIn(messages, mapping, polling);
    const Entries = entriesOf(messages, failed);
    if (Entries.length > 0) await polling.client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    return messages.length;
  };
  return startLoop({ turn, idleMilliseconds: 0, failed: polling.failed });
};

/** Starts the pollers of every mapping: as many at once as the mapping allows, four at most. */
export const startPollers = (mappings: readonly Mapping[], polling: Polling): Stop => {
  const stops = mappings
    .filter(({ Enabled }) => Enabled)
    .flatMap((mapping) =>
      Array.from({ length: Math.min(mapping.ScalingConfig?.MaximumConcurrency ?? 4, 4) }, () =>
        startOne(mapping, polling),
      ),
    );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
};
