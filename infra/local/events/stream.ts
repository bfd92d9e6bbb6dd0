// Reads the table's stream from where it was left: every record at least once, in each shard's order.
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import * as z from "zod";
import type { Checkpoint } from "./checkpoint.ts";
import { type Stop, startLoop } from "./loop.ts";
import type { StreamRecord } from "./pipe.ts";

/** Shard → the last sequence number that was carried on. */
export const Positions = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) });
export type Positions = z.infer<typeof Positions>;

type Reading = {
  client: DynamoDBStreamsClient;
  streamArn: string;
  batchSize: number;
  checkpoint: Checkpoint<Positions>;
  /** Carries records on; only when it resolves is their position written down. */
  carry(records: readonly StreamRecord[]): Promise<void>;
  failed(error: unknown): void;
};

const idleMilliseconds = 25;
// Most records carry no event and are dropped by the filter, so reading ten at a time would be mostly waiting.
const fewestRead = 100;
const closed = "closed";

const shardsOf = async ({ client, streamArn }: Reading): Promise<string[]> => {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  return (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
};

const iteratorOf = async ({ client, streamArn }: Reading, ShardId: string, after: string | undefined) => {
  const from =
    after === undefined
      ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
      : ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after } as const);
  const answer = await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ...from }));
  return answer.ShardIterator;
};

/** Starts reading; the returned function stops after the batch it is in. */
export const readStream = (reading: Reading): Stop => {
  const iterators = new Map<string, string>();
  let positions: Positions | undefined;

  const resume = async (): Promise<Positions> => {
    const kept = await reading.checkpoint.read();
    return kept?.streamArn === reading.streamArn ? kept : { streamArn: reading.streamArn, shards: {} };
  };

  const findShards = async (shards: Positions["shards"]) => {
    for (const shard of await shardsOf(reading)) {
      const iterator = iterators.get(shard) ?? (await iteratorOf(reading, shard, shards[shard]));
      iterators.set(shard, iterator ?? closed);
    }
  };

  const readShard = async (known: Positions, shard: string, iterator: string): Promise<number> => {
    const { Records = [], NextShardIterator } = await reading.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: Math.max(reading.batchSize, fewestRead) }),
    );
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined) {
      await reading.carry(Records);
      known.shards[shard] = last;
      await reading.checkpoint.write(known);
    }
    iterators.set(shard, NextShardIterator ?? closed);
    return Records.length;
  };

  const turn = async (): Promise<number> => {
    positions ??= await resume();
    const open = () => [...iterators].filter(([, iterator]) => iterator !== closed);
    if (open().length === 0) await findShards(positions.shards);
    let count = 0;
    for (const [shard, iterator] of open()) count += await readShard(positions, shard, iterator);
    return count;
  };

  return startLoop({
    turn,
    idleMilliseconds,
    failed: (error) => {
      // Why: an iterator may have expired; the position is on record, so a new one is taken from there.
      iterators.clear();
      reading.failed(error);
    },
  });
};
