// The table in memory: rows, the index `due`, the log of changes, and every command the product gives it.
import type {
  BatchGetItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  ServiceInputTypes,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import * as reading from "./reading.ts";
import { openRows } from "./rows.ts";
import type { Change, Stored } from "./stored.ts";
import * as writing from "./writing.ts";

type Inputs = {
  GetItemCommand: GetItemCommandInput;
  BatchGetItemCommand: BatchGetItemCommandInput;
  QueryCommand: QueryCommandInput;
  PutItemCommand: PutItemCommandInput;
  UpdateItemCommand: UpdateItemCommandInput;
  TransactWriteItemsCommand: TransactWriteItemsCommandInput;
};

/** A command as the SDK hands it over: its name, and what it is given. */
export type Command = { name: string; input: ServiceInputTypes };

const is =
  <N extends keyof Inputs>(wanted: N) =>
  (command: Command): command is { name: N; input: Inputs[N] } =>
    command.name === wanted;

const isGet = is("GetItemCommand");
const isBatch = is("BatchGetItemCommand");
const isQuery = is("QueryCommand");
const isPut = is("PutItemCommand");
const isUpdate = is("UpdateItemCommand");
export const isTransaction = is("TransactWriteItemsCommand");

const none = (): number => 0;

/** An empty table; `now` is the world's time in milliseconds. */
export const openStore = (now: () => number) => {
  const changes: Change[] = [];
  const stored: Stored = {
    table: openRows(now),
    index: openRows(now),
    changed: (before, after) => changes.push({ when: now(), before, after }),
  };
  const { table } = stored;

  const write = (command: Command) => {
    if (isPut(command)) return writing.putItem(stored, command.input);
    if (isUpdate(command)) return writing.updateItem(stored, command.input);
    if (isTransaction(command)) return writing.transactWriteItems(stored, command.input);
    throw new Error(`The product never sends a ${command.name}.`);
  };

  /** What the table answers at once, or the error it throws. `lag`: of the replica that an eventual read meets. */
  const execute = (command: Command, lag: reading.Lag = none) => {
    if (isGet(command)) return reading.getItem(stored, command.input, lag);
    if (isBatch(command)) return reading.batchGetItem(stored, command.input, lag);
    if (isQuery(command)) return reading.query(stored, command.input, lag);
    return write(command);
  };

  /** Takes away what has expired, as the table does some time later. */
  const expire = (): void => {
    for (const { item } of all())
      if (Number(item["expiresAt"]?.N ?? Number.POSITIVE_INFINITY) < now() / 1000)
        writing.commit(stored, item, undefined);
  };

  const all = () => table.partitions().flatMap((pk) => [...table.seen(pk, 0)]);

  return { execute, expire, all, changes };
};
export type Store = ReturnType<typeof openStore>;
export type Executed = ReturnType<Store["execute"]>;
