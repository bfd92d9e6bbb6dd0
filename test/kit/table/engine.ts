// A table on a real engine, made from the synthesized template, for the tests of one file.
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, inject } from "vitest";
import * as z from "zod";
import { goLean } from "./lean.ts";

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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
    socket.once("connect", () => socket.end());
  });

const listening = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The engine does not answer.");
};

/** The table's properties in the synthesized template: never a second description of the table. */
const tableProperties = () => {
  const tables = Object.values(inject("synthesized").template.Resources).filter(
    ({ Type }) => Type === "AWS::DynamoDB::GlobalTable",
  );
  return TableProperties.parse(tables[0]?.Properties);
};

const environment = (port: number): Record<string, string> => ({
  AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
  AWS_REGION: "eu-north-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_NAME: "table",
  LEASE_SECONDS: "60",
  RECONCILE_SECONDS: "900",
  FAULT_RECONCILE_SECONDS: "120",
  TELL_AGAIN_SECONDS: "120",
  DIGEST_SECONDS: "600",
  MAIL_HOURS: "always",
  PUBLIC_ADDRESS: "https://bibliotek24.example",
  MAIL_ALLOW: "*",
  MAIL_SIMULATES: "mailbox",
  IP_DOCUMENTATION: "allowed",
  RECORDING_HOSTS: "video.bibliotek24.example",
  STAGE: "test",
});

/** Of thousands of runs nobody reads what they log. */
const quiet = { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" };

/**
 * Starts an engine with an empty table before the file's tests, sets the environment, and ends it after them. `lean`: its
 * properties make so many calls that they go around the SDK's own work on each.
 */
export const useTable = ({ lean = false } = {}): void => {
  let engine: ChildProcess | undefined;
  let end: (() => void) | undefined;

  beforeAll(async () => {
    const port = await freePort();
    const binary = createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
    engine = spawn(binary, ["serve", "--host", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
    await listening(port);
    Object.assign(process.env, environment(port));
    const client = new DynamoDBClient({});
    const input = { TableName: "table", BillingMode: "PAY_PER_REQUEST", ...tableProperties() } as const;
    await client.send(new CreateTableCommand(input));
    if (!lean) return;
    Object.assign(process.env, quiet);
    end = goLean(port);
  });

  afterAll(() => {
    end?.();
    engine?.kill();
  });
};
