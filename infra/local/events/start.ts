// Starts the events' roads: receipts that wait are delivered first, then come pipe, consumers and schedules.
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Invoke } from "../functions/pool.ts";
import type { Queues } from "../queues/start.ts";
import type { Place } from "../state.ts";
import type { LocalStack } from "../template/read.ts";
import { openBus } from "./bus.ts";
import { checkpoint } from "./checkpoint.ts";
import type { Stop } from "./loop.ts";
import { transformer } from "./pipe.ts";
import { startPollers } from "./poller.ts";
import { ReceiptPosition, startReceipts } from "./receipts.ts";
import { startSchedules } from "./schedules.ts";
import { Positions, readStream } from "./stream.ts";

type Around = {
  stack: LocalStack;
  invoke: Invoke;
  queues: Queues;
  stream: { client: DynamoDBStreamsClient; arn: string };
  mailUrl: string;
  place: Place;
  failed(error: unknown): void;
};

/** Resolves when everything runs and every schedule has had its first turn; `stop` ends it without losing anything. */
export const startEvents = async (around: Around): Promise<{ stop: Stop }> => {
  const { stack, queues, place, failed, invoke } = around;
  const put = openBus(stack.rules, queues.send);
  const stopReceipts = await startReceipts({
    mailUrl: around.mailUrl,
    put,
    checkpoint: checkpoint(place("receipts.json"), ReceiptPosition),
    failed,
  });
  const transform = transformer(stack.pipe);
  const stopStream = readStream({
    client: around.stream.client,
    streamArn: around.stream.arn,
    batchSize: stack.pipe.SourceParameters.DynamoDBStreamParameters.BatchSize,
    checkpoint: checkpoint(place("stream.json"), Positions),
    carry: (records) => put(stack.pipe.Target, transform(records)),
    failed,
  });
  const { client, urlOf } = queues;
  const stopPollers = startPollers(stack.mappings, { client, urlOf, invoke, failed });
  const needed = stack.functions.find(({ id }) => id === "organisations-every-hour")?.arn;
  const turns = startSchedules(stack.schedules, { invoke, failed, needed });
  await turns.first;
  const stops = [turns.stop, stopPollers, stopStream, stopReceipts];
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
};
