// The way to the table: what the SDK's client would meet on it, with the SDK's own retries.
import {
  ConditionalCheckFailedException,
  type ServiceOutputTypes,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import { open } from "../../../shared/table/client.ts";
import { type Command, type Executed, isTransaction, type Store } from "../store/open.ts";
import { cancelled, refused } from "../store/refusals.ts";
import { longestLagMilliseconds } from "../store/rows.ts";
import type { Chance } from "./chance.ts";
import type { Processes } from "./processes.ts";
import type { Weather } from "./weather.ts";

/** As the product's client is set. */
const attempts = 3;

type World = { store: Store; chance: Chance; weather: Weather; processes: Processes; broken: string[] };

const settled = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  error instanceof TransactionCanceledException ||
  (error instanceof Error && ["ValidationException", "TransactionConflictException"].includes(error.name));

const isWrite = ({ name }: Command): boolean => /^(Put|Update|Transact)/.test(name);

export const tableDoor = ({ store, chance, weather, processes, broken }: World) => {
  const lag = (): number => (weather.strikes("stale") ? chance.whole(1, longestLagMilliseconds) : 0);

  const conflict = (command: Command): Error => {
    if (!isTransaction(command)) return refused("TransactionConflictException");
    const parts = command.input.TransactItems ?? [];
    const at = chance.whole(0, parts.length - 1);
    return cancelled(parts.map((_, place) => ({ Code: place === at ? "TransactionConflict" : "None" })));
  };

  /** What the table itself cannot do is no answer of it, and nobody may take it for one. */
  const known = (work: () => Executed): Executed => {
    try {
      return work();
    } catch (error) {
      if (!settled(error)) broken.push(String(error));
      throw error;
    }
  };

  /** What keeps a command from the table, if anything does. */
  const trouble = (command: Command): Error | null => {
    if (weather.strikes("throttled"))
      return refused(chance.pick(["ThrottlingException", "ProvisionedThroughputExceededException"]));
    if (weather.strikes("unreached")) return refused(chance.pick(["TimeoutError", "InternalServerError"]));
    return isWrite(command) && weather.strikes("conflicts") ? conflict(command) : null;
  };

  /** One attempt: what happens at the table, and whether its answer arrives. */
  const attempt = (command: Command, done: { answer?: Executed }): Executed => {
    const kept = trouble(command);
    if (kept) throw kept;
    // A transaction that is asked for again with the same token is the same one.
    const answer = (isTransaction(command) && done.answer) || known(() => store.execute(command, lag));
    done.answer = answer;
    if (weather.strikes("unheard")) throw refused("TimeoutError");
    return answer;
  };

  /** As the SDK's client does: a few attempts, but none after an answer that is one. */
  return async (command: Command): Promise<Executed> => {
    const done: { answer?: Executed } = {};
    for (let left = attempts - 1; ; left -= 1) {
      try {
        return await processes.call(() => attempt(command, done));
      } catch (error) {
        if (left === 0 || settled(error)) throw error;
      }
    }
  };
};

type Door = ReturnType<typeof tableDoor>;
let door: Door | undefined;
let isOpen = false;

/** Sends this process's commands through a door from now on. */
export const through = (next: Door): void => {
  door = next;
  if (isOpen) return;
  isOpen = true;
  open().middlewareStack.add(
    (_, { commandName = "" }) =>
      async (args) => {
        if (!door) throw new Error("No world is open.");
        const answer = await door({ name: commandName, input: args.input });
        const output: ServiceOutputTypes = { $metadata: {}, ...answer };
        return { response: {}, output };
      },
    { step: "initialize", priority: "high", name: "world" },
  );
};
