// Dead letters: taken a few at a time, put back into the queue they came from, or shown.
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import * as z from "zod";
import { deadLettersName, queueName } from "../events/names.ts";

export type Letter = {
  readonly handle: string;
  readonly body: string;
  /** Milliseconds since 1970; of a message that SQS moved itself, when it first came to its queue. */
  readonly sentAt: number;
  /** Name → value, as the consumer that put it aside wrote them. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type Letters = {
  /** Up to so many, ten at most, hidden from others for a minute; none when there are none. */
  take(count: number): Promise<Letter[]>;
  /** Copies the letter into its queue, then removes it; stopped in between, it is in both. */
  putBack(letter: Letter): Promise<void>;
  /** Lets others see it at once. */
  release(letter: Letter): Promise<void>;
};

/** What is said of a letter whose consumer had no chance to say why. */
export const noReason = "no reason: the function did not answer";

const hiddenSeconds = 60;

const letterOf = ({ ReceiptHandle, Body, Attributes, MessageAttributes }: Message): Letter => ({
  handle: ReceiptHandle ?? "",
  body: Body ?? "",
  sentAt: Number(Attributes?.SentTimestamp ?? 0),
  attributes: Object.fromEntries(
    Object.entries(MessageAttributes ?? {}).map(([name, { StringValue = "" }]) => [name, StringValue]),
  ),
});

const urlOf = async (sqs: SQSClient, QueueName: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  if (QueueUrl === undefined) throw new Error(`There is no queue ${QueueName}.`);
  return QueueUrl;
};

/** The dead letters of a consumer's queue in a stage; rejects where there is no such queue. */
export const openLetters = async (sqs: SQSClient, stage: string, queue: string): Promise<Letters> => {
  const QueueUrl = await urlOf(sqs, deadLettersName(stage, queue));
  const source = await urlOf(sqs, queueName(stage, queue));
  return {
    take: async (count) => {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: Math.min(count, 10),
        VisibilityTimeout: hiddenSeconds,
        // Why wait: without, SQS asks a few of its servers only and may answer that there is nothing.
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["SentTimestamp"],
        MessageAttributeNames: ["All"],
      });
      return ((await sqs.send(command)).Messages ?? []).map(letterOf);
    },
    putBack: async ({ body, handle }) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: source, MessageBody: body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: handle }));
    },
    release: async ({ handle }) => {
      await sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: handle, VisibilityTimeout: 0 }),
      );
    },
  };
};

const Envelope = z.object({ id: z.string().max(60), "detail-type": z.string().max(60) });

/** The event's id and kind; of a body, which may hold names and addresses, nothing else is shown. */
const eventIn = (body: string): string => {
  try {
    const { id, "detail-type": type } = Envelope.parse(JSON.parse(body));
    return `${type} ${id}`;
  } catch {
    return "no event";
  }
};

/** One line about a letter: when, why, what. */
export const shown = ({ attributes, body, sentAt }: Letter): string => {
  const { failedAt = new Date(sentAt).toISOString(), reason = noReason, receives, consumer } = attributes;
  const told = receives === undefined ? [] : [`${receives} receives`];
  const line = [failedAt, reason, ...told, ...(consumer === undefined ? [] : [consumer]), eventIn(body)];
  // A terminal obeys control characters, and a dead letter may hold anything.
  return line.join("  ").replaceAll(/\p{Cc}/gu, "");
};
