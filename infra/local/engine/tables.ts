// Makes the template's table in the engine: the table first, its stream only after the demo data is in.
import { setTimeout as pause } from "node:timers/promises";
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { open as openClock } from "../../../shared/clock.ts";
import { loadDemo } from "../demo/load.ts";
import { creation, type Table } from "../template/table.ts";

const described = async (client: DynamoDBClient, TableName: string) => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return;
    throw error;
  }
};

const active = async (client: DynamoDBClient, name: string) => {
  for (let tries = 0; tries < 600; tries += 1) {
    const table = await described(client, name);
    if (table?.TableStatus === "ACTIVE") return table;
    await pause(50);
  }
  throw new Error(`The table ${name} does not become active.`);
};

/** Creates the table and its expiry where it is missing. */
export const createTable = async (client: DynamoDBClient, table: Table): Promise<{ created: boolean }> => {
  if (await described(client, table.TableName)) return { created: false };
  await client.send(new CreateTableCommand(creation(table)));
  await active(client, table.TableName);
  const { TimeToLiveSpecification } = table;
  if (TimeToLiveSpecification)
    await client.send(new UpdateTimeToLiveCommand({ TableName: table.TableName, TimeToLiveSpecification }));
  return { created: true };
};

/**
 * Switches the stream on where it is off, and says its ARN. Why so late: the engine slows every write with the
 * number of records its stream holds, and nobody is told of demo data.
 */
export const enableStream = async (client: DynamoDBClient, table: Table): Promise<string> => {
  const before = await active(client, table.TableName);
  if (before.StreamSpecification?.StreamEnabled !== true) {
    const StreamSpecification = { StreamEnabled: true, ...table.StreamSpecification };
    await client.send(new UpdateTableCommand({ TableName: table.TableName, StreamSpecification }));
  }
  const arn = (await active(client, table.TableName)).LatestStreamArn;
  if (arn === undefined) throw new Error(`The table ${table.TableName} has no stream.`);
  return arn;
};

type Filling = { client: DynamoDBClient; endpoint: string; seed: boolean; say(line: string): void };

const seeded = async ({ endpoint, say }: Filling, tableName: string): Promise<void> => {
  let told = 0;
  const { loaded, items } = await loadDemo({ tableName, endpoint }, openClock().today(), (written, of) => {
    const quarters = Math.floor((written * 4) / of);
    if (quarters === told || quarters === 4) return;
    say(`Demo data   ${written} of ${of}`);
    told = quarters;
  });
  say(loaded ? `Demo data   ${items} items` : "Demo data   there already");
};

/** Makes the table ready: created, filled with the demo data where that is wished, and with its stream on. */
export const fillTable = async (filling: Filling, table: Table): Promise<string> => {
  const { created } = await createTable(filling.client, table);
  filling.say(`Table       ${table.TableName}${created ? "" : ", kept from earlier"}`);
  if (filling.seed) await seeded(filling, table.TableName);
  return enableStream(filling.client, table);
};
