// A table on the worker's engine, made from the synthesized template, for the tests of one file.
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, inject } from "vitest";
import * as z from "zod";
import { openStore } from "../../sim/store/open.ts";
import { through } from "../../sim/world/table-door.ts";
import { goLean } from "./lean.ts";
import { quiet, surroundings } from "./surroundings.ts";

const TableProperties = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) })),
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) })),
      Projection: z.object({ ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]) }),
    }),
  ),
});

/** The table's properties in the synthesized template: never a second description of the table. */
const tableProperties = () => {
  const tables = Object.values(inject("synthesized").template.Resources).filter(
    ({ Type }) => Type === "AWS::DynamoDB::GlobalTable",
  );
  return TableProperties.parse(tables[0]?.Properties);
};

const environment = (port: number): Record<string, string> => ({
  ...surroundings,
  AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
});

/** The port of the engine that this worker has to itself. */
const ownEngine = (): number => {
  const port = inject("engines")[Number(process.env["VITEST_POOL_ID"]) - 1];
  if (port === undefined) throw new Error("This worker has no engine.");
  return port;
};

/**
 * Gives the file's tests an empty table on the worker's engine, sets the environment, and drops the table after them.
 * `lean`: its properties make so many calls that they go around the SDK's own work on each.
 */
export const useTable = ({ lean = false } = {}): void => {
  let end: (() => void) | undefined;

  beforeAll(async () => {
    const port = ownEngine();
    Object.assign(process.env, environment(port));
    const client = new DynamoDBClient({});
    const input = { TableName: "table", BillingMode: "PAY_PER_REQUEST", ...tableProperties() } as const;
    await client.send(new CreateTableCommand(input));
    client.destroy();
    if (!lean) return;
    Object.assign(process.env, quiet);
    end = goLean(port);
  });

  afterAll(async () => {
    end?.();
    const client = new DynamoDBClient({});
    await client.send(new DeleteTableCommand({ TableName: "table" }));
    client.destroy();
  });
};

/**
 * Gives the file's tests an empty table in memory, which answers as the engine does, at a fraction of its time: for
 * properties of so many runs that the engine would take minutes for them.
 */
export const useTableInMemory = (): void => {
  beforeAll(() => {
    Object.assign(process.env, surroundings, quiet);
    const store = openStore(Date.now);
    through((command) => Promise.resolve().then(() => store.execute(command)));
  });
};
