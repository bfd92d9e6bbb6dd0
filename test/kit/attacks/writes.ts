// What is written to the table while somebody attacks: every write that came through, by its command and its items.
import type { ServiceInputTypes, ServiceOutputTypes } from "@aws-sdk/client-dynamodb";
import { beforeAll } from "vitest";
import { open } from "../../../shared/table/client.ts";

type Sent = { input: ServiceInputTypes };
type Next = (sent: Sent) => Promise<{ response: unknown; output: ServiceOutputTypes }>;

const writing = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** Call it after the table and before its first write: the way of a command is settled when it is sent first. */
export const useWrites = () => {
  let writes: string[] = [];

  beforeAll(() => {
    open().middlewareStack.addRelativeTo(
      (next: Next, { commandName = "" }: { commandName?: string }) =>
        async (args: Sent) => {
          const answer = await next(args);
          if (writing.test(commandName))
            writes.push(`${commandName} ${JSON.stringify(args.input)}`.slice(0, 300));
          return answer;
        },
      { relation: "before", toMiddleware: "lean", name: "writes" },
    );
  });

  return {
    /** What some work wrote; a write that was refused is none. */
    during: async (work: () => Promise<unknown>): Promise<string[]> => {
      writes = [];
      await work();
      return writes.splice(0);
    },
  };
};
