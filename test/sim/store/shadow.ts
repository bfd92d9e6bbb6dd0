// The table in memory beside the engine: every command of this process goes to both, one at a time, and is compared.
import {
  ConditionalCheckFailedException,
  type ServiceOutputTypes,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { open } from "../../../shared/table/client.ts";
import type { Command, Store } from "./open.ts";

const hidden = ["$metadata", "TableName", "UnprocessedKeys", "ReadCapacityUnits", "WriteCapacityUnits"];

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (hidden.includes(key) ? undefined : inner)));

const Batch = z.looseObject({ Responses: z.record(z.string(), z.array(z.unknown())) });

const Answered = z.record(z.string(), z.unknown());

/** Of an answer what its caller can see; a batch has no order, and attributes have none. */
const shown = (answer: unknown): Record<string, unknown> => {
  const seen = Answered.parse(plain(answer));
  const batch = Batch.safeParse(seen);
  if (!batch.success) return seen;
  const items = Object.values(batch.data.Responses).flat();
  return { ...seen, Responses: items.map((item) => JSON.stringify(sorted(item))).toSorted() };
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  const fields = z.record(z.string(), z.unknown()).safeParse(value);
  if (!fields.success) return value;
  return Object.fromEntries(
    Object.entries(fields.data)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [
        name,
        name === "SS" && Array.isArray(inner) ? inner.toSorted() : sorted(inner),
      ]),
  );
};

const refusal = (error: unknown): Record<string, unknown> => {
  const name = error instanceof Error ? error.name : String(error);
  if (error instanceof ConditionalCheckFailedException)
    return Answered.parse(plain({ name, Item: error.Item }));
  if (!(error instanceof TransactionCanceledException)) return { name };
  const reasons = (error.CancellationReasons ?? []).map(({ Code, Item }) => ({ Code, Item }));
  return Answered.parse(plain({ name, reasons }));
};

export type Difference = { command: Command; engine: unknown; memory: unknown };

const inMemory = (store: Store, command: Command): Record<string, unknown> => {
  try {
    return shown(store.execute(command));
  } catch (error) {
    return refusal(error);
  }
};

/**
 * From now on, called before the table goes lean, compares each answer of the engine with that of `store`, which began as the engine's table did.
 * `different` is called where they are not equal; results, refusals and units alike.
 */
export const shadow = (store: Store, different: (found: Difference) => void): void => {
  let before: Promise<unknown> = Promise.resolve();

  /** One command after the other: both tables must see them in the same order. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  };

  const compare = (command: Command, engine: Record<string, unknown>): void => {
    const memory = inMemory(store, command);
    if (JSON.stringify(sorted(engine)) !== JSON.stringify(sorted(memory)))
      different({ command, engine, memory });
  };

  type Next = () => Promise<{ output: ServiceOutputTypes; response: unknown }>;
  const both = async (command: Command, next: Next) => {
    try {
      const answer = await next();
      compare(command, shown(answer.output));
      return answer;
    } catch (error) {
      compare(command, refusal(error));
      throw error;
    }
  };

  open().middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) =>
        inTurn(() => both({ name: commandName, input: args.input }, () => next(args))),
    { step: "initialize", priority: "high", name: "shadow" },
  );
};
