// The parts of a run, each measured by itself in one world, and how much of each is measured.
import * as z from "zod";
import { burst } from "./burst.ts";
import { candidates } from "./cold/candidates.ts";
import { cold } from "./cold/cold.ts";
import { growth } from "./growth/growth.ts";
import { hostile } from "./hostile/bodies.ts";
import { type Path, path } from "./path/path.ts";
import type { Measured } from "./report/report.ts";
import { quota } from "./sending/door.ts";
import { mails } from "./sending/mails.ts";
import { sizes } from "./sizes.ts";
import { units } from "./units/measure.ts";
import { warm } from "./warm.ts";
import type { World } from "./world.ts";

export const Part = z.enum(["units", "calls", "growth", "path", "hostile", "bursts", "mails"]);
export type Part = z.infer<typeof Part>;

export const efforts = {
  quick: {
    rounds: 5,
    turns: 3,
    calls: 300,
    grown: 30,
    records: 10_000,
    events: 100,
    flatOut: 200,
    alone: 10,
    together: 40,
    notifications: 200,
  },
  whole: {
    rounds: 15,
    turns: 10,
    calls: 1500,
    grown: 100,
    records: 100_000,
    events: 100,
    flatOut: 300,
    alone: 10,
    together: 120,
    notifications: 300,
  },
} as const;
export type Effort = { readonly [E in keyof typeof efforts.whole]: number };

type Wanted = { parts: readonly Part[]; effort: Effort; tell: (text: string) => void };

/** Senders at once. */
const consumers = 4;
const flatOutSenders = 2;

const measureCalls = async (world: World, { effort, tell }: Wanted) => {
  const { all, asked, end } = await candidates(world);
  try {
    return {
      cold: await cold(world, all, { rounds: effort.rounds, tell }),
      warm: await warm(world, asked, { turns: effort.turns, calls: effort.calls }),
    };
  } finally {
    await end();
  }
};

const measurePath = async (world: World, { effort: { events, flatOut }, tell }: Wanted) => {
  const paths: Path[] = [];
  for (const failing of [0, 0.01, 0.1]) paths.push(await path(world, { events, failing, tell }));
  world.door.set({ rate: 100_000, failing: 0 });
  return { paths, flatOut: await mails(world, { notifications: flatOut, consumers: flatOutSenders, tell }) };
};

/** What was not asked for is null. */
export const measure = async (world: World, wanted: Wanted): Promise<Measured> => {
  const { parts, effort, tell } = wanted;
  const does = async <T>(part: Part, work: () => Promise<T>): Promise<T | null> =>
    parts.includes(part) ? work() : null;
  const sized = await sizes(world);
  return {
    sizes: sized,
    units: await does("units", () => units(world, tell)),
    calls: await does("calls", () => measureCalls(world, wanted)),
    growth: await does("growth", () => growth(world, { calls: effort.grown, most: effort.records, tell })),
    hostile: await does("hostile", () => hostile(world)),
    path: await does("path", () => measurePath(world, wanted)),
    bursts: await does("bursts", () => burst(world, effort)),
    mails: await does("mails", async () => {
      world.door.set({ rate: quota, failing: 0 });
      return mails(world, { notifications: effort.notifications, consumers, tell });
    }),
  };
};
