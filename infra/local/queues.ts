// The queues: fauxqs in this process, with the names, visibility and redrive policies of the template.
import { mkdir } from "node:fs/promises";
import { Server } from "node:net";
import {
  CreateQueueCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import type { SendToQueue } from "./events/bus.ts";
import { credentials } from "./surroundings.ts";
import type { Queue } from "./template/read.ts";
import { region } from "./template/resolve.ts";

export type Queues = {
  endpoint: string;
  client: SQSClient;
  urlOf(queueArn: string): string;
  send: SendToQueue;
  stop(): Promise<void>;
};

const attributesOf = (queue: Queue): Record<string, string> => ({
  VisibilityTimeout: String(queue.visibilitySeconds),
  MessageRetentionPeriod: String(queue.retentionSeconds),
  ...(queue.redrive && { RedrivePolicy: JSON.stringify(queue.redrive) }),
});

/**
 * Starts fauxqs where only this machine reaches it. Why so: it has no option for its address and listens on all of
 * them, so for the moment of its start this process listens on loopback, whatever is asked.
 */
const startOnLoopback = async (dataDir: string | null): Promise<FauxqsServer> => {
  const listen = Object.getOwnPropertyDescriptor(Server.prototype, "listen");
  const original: unknown = listen?.value;
  if (!listen || typeof original !== "function") throw new Error("This Node has no Server.listen.");
  const onLoopback = function (this: Server, options: unknown, ...rest: unknown[]): unknown {
    const wish =
      typeof options === "object" && options !== null ? { ...options, host: "127.0.0.1" } : options;
    return Reflect.apply(original, this, [wish, ...rest]);
  };
  Object.defineProperty(Server.prototype, "listen", { ...listen, value: onLoopback });
  try {
    return await startFauxqs({
      port: 0,
      logger: false,
      defaultRegion: region,
      ...(dataDir !== null && { dataDir }),
    });
  } finally {
    Object.defineProperty(Server.prototype, "listen", listen);
  }
};

const ensure = async (client: SQSClient, queue: Queue): Promise<string> => {
  const Attributes = attributesOf(queue);
  try {
    const { QueueUrl = "" } = await client.send(new GetQueueUrlCommand({ QueueName: queue.name }));
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    return QueueUrl;
  } catch (error) {
    if (!(error instanceof QueueDoesNotExist)) throw error;
    const { QueueUrl = "" } = await client.send(
      new CreateQueueCommand({ QueueName: queue.name, Attributes }),
    );
    return QueueUrl;
  }
};

const most = 10;

const sendTo =
  (client: SQSClient, urlOf: Queues["urlOf"]): SendToQueue =>
  async (queueArn, bodies) => {
    const QueueUrl = urlOf(queueArn);
    for (let from = 0; from < bodies.length; from += most) {
      const Entries = bodies
        .slice(from, from + most)
        .map((MessageBody, at) => ({ Id: String(at), MessageBody }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`The queue did not take ${Failed.length} messages.`);
    }
  };

/** Starts the queues; with a directory their messages outlive this process. */
export const startQueues = async (queues: readonly Queue[], directory: string | null): Promise<Queues> => {
  if (directory !== null) await mkdir(directory, { recursive: true });
  const server = await startOnLoopback(directory);
  const endpoint = `http://127.0.0.1:${server.port}`;
  // Why not the queue's URL as the endpoint: its host is a name that only fauxqs's own DNS knows.
  const client = new SQSClient({ endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  const urls = new Map<string, string>();
  // Dead-letter queues first: a redrive policy names one that is there.
  for (const queue of queues.toSorted((one, other) => Number(!!one.redrive) - Number(!!other.redrive)))
    urls.set(queue.arn, await ensure(client, queue));
  const urlOf = (arn: string): string => {
    const url = urls.get(arn);
    if (url === undefined) throw new Error(`There is no queue ${arn}.`);
    return url;
  };
  return {
    endpoint,
    client,
    urlOf,
    send: sendTo(client, urlOf),
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
};
