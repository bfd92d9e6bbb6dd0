import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quiet, surroundings } from "../kit/table/surroundings.ts";
import type { World } from "./world/world.ts";

let runSeed: typeof import("./consortium/run.ts")["runSeed"];
beforeAll(async () => {
  Object.assign(process.env, surroundings, quiet);
  ({ runSeed } = await import("./consortium/run.ts"));
});

const seeds = (count: number): number[] => Array.from({ length: count }, (_, at) => 900_001 + at);

/** The first of so many seeds that finds a defect out, with what it found. */
const found = async (defect: (world: World) => void, tries = 60): Promise<string> => {
  for (const seed of seeds(tries)) {
    const [fault] = await runSeed(seed, defect);
    if (fault !== undefined) return fault;
  }
  return "nothing";
};

describe("a world from a seed", () => {
  test("keeps every law, whatever its weather", { timeout: 120_000 }, async () => {
    const broken: string[] = [];
    for (const seed of seeds(30))
      for (const fault of await runSeed(seed)) broken.push(`SEED=${seed} npm run sim: ${fault}`);
    expect(broken).toEqual([]);
  });

  test("is the same world each time", { timeout: 60_000 }, async () => {
    const seen: unknown[] = [];
    for (const seed of [900_003, 900_003, 900_004, 900_004]) {
      let world: World | undefined;
      await runSeed(seed, (opened) => {
        world = opened;
      });
      const { store, mailer, clock } = world ?? {};
      seen.push([store?.changes.length, mailer?.taken.map(({ tag, at }) => `${tag} ${at}`), clock?.now]);
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[2]).toEqual(seen[3]);
    expect(seen[0]).not.toEqual(seen[2]);
  });
});

describe("a defect is found out:", () => {
  afterAll(() => expect(runSeed(900_001)).resolves.toEqual([]));

  const defects: Record<string, { plant: (world: World) => void; says: RegExp }> = {
    "a sender that takes an unknown outcome for a failure": {
      plant: ({ ports: { notifications } }) => {
        const { claim } = notifications;
        Object.assign(notifications, {
          claim: async (...wish: Parameters<typeof claim>) => {
            const claimed = await claim(...wish);
            return claimed.outcome === "waits" ? { outcome: "claimed", fence: 1, attempt: 1 } : claimed;
          },
        });
      },
      says: /went \d+ times/,
    },
    "a sweeper that raises nothing": {
      plant: ({ ports: { cases } }) => {
        Object.assign(cases, { raise: () => Promise.resolve(true) });
      },
      says: /untold|has still to|pending/,
    },
    "a move that is written whatever the version": {
      plant: ({ store }) => {
        const { execute } = store;
        Object.assign(store, {
          execute: (...[command, lag]: Parameters<typeof execute>) => {
            const { input } = command;
            if ("ConditionExpression" in input && String(input.ConditionExpression).startsWith("#version = "))
              return execute(
                { ...command, input: { ...input, ConditionExpression: "attribute_exists(pk)" } },
                lag,
              );
            return execute(command, lag);
          },
        });
      },
      says: /./,
    },
    "a mail that is sent of nothing": {
      plant: ({ ports: { mail } }) => {
        const { send } = mail;
        Object.assign(mail, {
          send: (out: Parameters<typeof send>[0]) => send({ ...out, tag: `${out.tag}x` }),
        });
      },
      says: /nothing that was to be told/,
    },
  };

  test.each(Object.entries(defects))("%s", { timeout: 120_000 }, async (_, { plant, says }) => {
    expect(await found(plant)).toMatch(says);
  });
});
