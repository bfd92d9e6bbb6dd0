import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startEngine } from "../../../../infra/local/engine/start.ts";
import { createTable, enableStream } from "../../../../infra/local/engine/tables.ts";
import { checkpoint } from "../../../../infra/local/events/checkpoint.ts";
import type { StreamRecord } from "../../../../infra/local/events/pipe.ts";
import { Positions, readStream } from "../../../../infra/local/events/stream.ts";
import { placeIn } from "../../../../infra/local/state.ts";
import { credentials } from "../../../../infra/local/surroundings.ts";
import { readTemplate } from "../../../../infra/local/template/read.ts";
import { eventually } from "../../../kit/cloud/cloud.ts";

const { table } = readTemplate(inject("synthesized"), { TokenIssuer: "http://i/", TokenAudience: "a" });
const started: { engine?: Awaited<ReturnType<typeof startEngine>>; directory?: string } = {};

beforeAll(async () => {
  started.engine = await startEngine(placeIn(null));
  started.directory = await mkdtemp(join(tmpdir(), "stream-test-"));
});

afterAll(async () => {
  await started.engine?.stop();
  await rm(started.directory ?? "", { recursive: true, force: true });
});

test("records that were not carried come again after a restart, carried ones do not", async () => {
  const options = { endpoint: started.engine?.endpoint ?? "", region: "eu-north-1", credentials };
  const client = new DynamoDBClient(options);
  await createTable(client, table);
  const put = (pk: string) =>
    client.send(new PutItemCommand({ TableName: table.TableName, Item: { pk: { S: pk }, sk: { S: "-" } } }));
  await put("before the stream");
  const streamArn = await enableStream(client, table);

  const read = (carry: (records: readonly StreamRecord[]) => Promise<void>) =>
    readStream({
      client: new DynamoDBStreamsClient(options),
      streamArn,
      batchSize: 10,
      checkpoint: checkpoint(join(started.directory ?? "", "stream.json"), Positions),
      carry,
      failed: () => undefined,
    });
  const seen: string[] = [];
  const keep = (records: readonly StreamRecord[]) => {
    seen.push(
      ...records.map((record) => JSON.stringify(record.dynamodb).match(/"pk":\{"S":"(\w+)"/)?.[1] ?? ""),
    );
    return Promise.resolve();
  };

  await put("first");
  const stopFirst = read(keep);
  await eventually(() => Promise.resolve(seen.length === 1 ? true : undefined));
  await stopFirst();

  await put("second");
  let refusals = 0;
  const stopRefusing = read(() => {
    refusals += 1;
    return Promise.reject(new Error("The queue is away."));
  });
  await eventually(() => Promise.resolve(refusals > 0 ? true : undefined));
  await stopRefusing();

  const stopLast = read(keep);
  await eventually(() => Promise.resolve(seen.length === 2 ? true : undefined));
  await stopLast();
  expect(seen).toEqual(["first", "second"]);
});
