// The one client of the table: timeouts, retries, metered calls, and what a busy table means to a caller.
import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type ConsumedCapacity,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactionConflictException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { env } from "../env.ts";
import { Problem } from "../http/problem.ts";
import { note } from "../meter.ts";

export type Key = { pk: string; sk: string };
type Without<T> = Omit<T, "TableName" | "ReturnConsumedCapacity" | "Key">;

let client: DynamoDBClient | undefined;

// The SDK tries a throttled write again, but not one that met a transaction on its item; nothing was written by it.
const retryConflicts = (error: unknown): never => {
  if (error instanceof TransactionConflictException) Object.assign(error, { $retryable: {} });
  throw error;
};

// Why these: the shortest function times out after 10 s, and three tries of 2 s must fit inside.
const made = (): DynamoDBClient => {
  const fresh = new DynamoDBClient({
    maxAttempts: 3,
    // Commands of a kind share their middleware stack: a twentieth less work in a warm call.
    cacheMiddleware: true,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  });
  fresh.middlewareStack.add((next) => (args) => next(args).catch(retryConflicts), {
    step: "deserialize",
    priority: "high",
    name: "retryConflicts",
  });
  return fresh;
};

/** The client that every call of this process goes through, with its middleware stack. */
export const open = (): DynamoDBClient => {
  client ??= made();
  return client;
};

const busy = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TransactionConflictException",
  "TransactionInProgressException",
  "ReplicatedWriteConflictException",
  "InternalServerError",
  "ServiceUnavailable",
  "TimeoutError",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

const Answered = z.object({ $metadata: z.object({ httpStatusCode: z.int().min(500) }) });
const Unread = z.object({ $response: z.object({ statusCode: z.int().min(500) }) });

/** An answer of 500 and more, whatever its body: one that a proxy wrote is no JSON, and the SDK names it a SyntaxError. */
const isServers = (error: unknown): boolean =>
  Answered.safeParse(error).success || Unread.safeParse(error).success;

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
};

/** A refusal the caller may try again after two seconds, or the error as it came. */
const translated = (error: unknown): unknown =>
  busy.has(nameOf(error)) || (error instanceof Error && busy.has(error.name)) || isServers(error)
    ? new Problem("system.unavailable", { headers: { "retry-after": "2" }, cause: error })
    : error;

type Answer = { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined };

const unitsOf = ({ ConsumedCapacity: used }: Answer): number =>
  (Array.isArray(used) ? used : [used]).reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);

const metered = async <T extends Answer>(operation: string, call: Promise<T>): Promise<T> => {
  try {
    const answer = await call;
    note({ operation, units: unitsOf(answer) });
    return answer;
  } catch (error) {
    note({ operation, units: 0 });
    throw translated(error);
  }
};

const tableName = (): string => env("TABLE_NAME");
const measured = { ReturnConsumedCapacity: "TOTAL" } as const;

export const toKey = ({ pk, sk }: Key) => ({ pk: { S: pk }, sk: { S: sk } });

/** Plain values as attribute values; undefined ones are left out. */
export const toAttributes = (values: Record<string, unknown>) =>
  marshall(values, { removeUndefinedValues: true });

export const getItem = (key: Key, consistent = false) =>
  metered(
    "GetItem",
    open().send(
      new GetItemCommand({
        TableName: tableName(),
        Key: toKey(key),
        ConsistentRead: consistent,
        ...measured,
      }),
    ),
  );

/** Up to 100 items in one call, eventually consistent; the answer has them in no order. */
export const batchGet = async (keys: Key[]) => {
  const RequestItems: BatchGetItemCommandInput["RequestItems"] = { [tableName()]: { Keys: keys.map(toKey) } };
  const answer = await metered(
    "BatchGetItem",
    open().send(new BatchGetItemCommand({ RequestItems, ...measured })),
  );
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0)
    throw new Problem("system.unavailable", { headers: { "retry-after": "2" } });
  return answer.Responses?.[tableName()] ?? [];
};

export const query = (input: Without<QueryCommandInput>) =>
  metered("Query", open().send(new QueryCommand({ TableName: tableName(), ...measured, ...input })));

export const putItem = (input: Without<PutItemCommandInput>) =>
  metered("PutItem", open().send(new PutItemCommand({ TableName: tableName(), ...measured, ...input })));

export const updateItem = (key: Key, input: Without<UpdateItemCommandInput>) =>
  metered(
    "UpdateItem",
    open().send(new UpdateItemCommand({ TableName: tableName(), Key: toKey(key), ...measured, ...input })),
  );

/** Items without their table's name, which is added here. */
export const transact = (items: (table: string) => TransactWriteItemsCommandInput["TransactItems"]) =>
  metered(
    "TransactWriteItems",
    open().send(new TransactWriteItemsCommand({ TransactItems: items(tableName()), ...measured })),
  );
