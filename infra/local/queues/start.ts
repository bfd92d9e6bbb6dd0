// The queues: fauxqs in this process, with the names, visibility and redrive policies of the template.
import { mkdir } from "node:fs/promises";
import { Server } from "node:net";
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not know this module of Node yet.
import { DatabaseSync } from "node:sqlite";
import {
  CreateQueueCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import type { SendToQueue } from "../events/bus.ts";
import { credentials } from "../surroundings.ts";
import type { Queue } from "../template/read.ts";
import { region } from "../template/resolve.ts";
import { patched } from "./patched.ts";
import { type Waiting, waitingIn } from "./waiting.ts";

export type Queues = {
  endpoint: string;
  client: SQSClient;
  urlOf(queueArn: string): string;
  send: SendToQueue;
  /** What waits in the queue of that name, without touching it. */
  look(name: string): Waiting;
  stop(): Promise<void>;
};

const attributesOf = (queue: Queue): Record<string, string> => ({
  VisibilityTimeout: String(queue.visibilitySeconds),
  MessageRetentionPeriod: String(queue.retentionSeconds),
  ...(queue.redrive && { RedrivePolicy: JSON.stringify(queue.redrive) }),
});

/**
 * fauxqs listens on every address and has no option for it: here, only this machine reaches it. Its database waits
 * for the disk at every message; WAL without that outlives a killed process, and a power cut is not meant here.
 */
const startOnLoopback = (dataDir: string | null): Promise<FauxqsServer> =>
  patched(
    [
      {
        of: Server.prototype,
        method: "listen",
        instead: (listen) =>
          function (options, ...rest) {
            const isObject = typeof options === "object" && options !== null;
            return listen.call(this, isObject ? { ...options, host: "127.0.0.1" } : options, ...rest);
          },
      },
      {
        of: DatabaseSync.prototype,
        method: "exec",
        instead: (exec) =>
          function (sql, ...rest) {
            const outcome = exec.call(this, sql, ...rest);
            if (sql === "PRAGMA journal_mode = WAL") exec.call(this, "PRAGMA synchronous = NORMAL");
            return outcome;
          },
      },
    ],
    () =>
      startFauxqs({ port: 0, logger: false, defaultRegion: region, ...(dataDir !== null && { dataDir }) }),
  );

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
    look: (name) => waitingIn(server, name, Date.now()),
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
};
