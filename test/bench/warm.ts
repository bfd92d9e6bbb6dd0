// Warm calls: processor time of each call in a process that has answered before, against the bare handler's.
import { type Asking, readAccess, readLibrary, readProduct, reportFault } from "./calls.ts";
import { median } from "./figures.ts";
import { type Running, startProcess } from "./measured/process.ts";
import type { World } from "./world.ts";

/** Warm processor time ÷ bare, with verified tokens remembered. */
const goal = 1.1;
const warmUps = 300;

type Warmed = { name: string; bundle: string; status: number; events: (count: number) => unknown[] };

const candidates = (asked: Asking): Warmed[] => {
  let serial = 1000;
  const next = (): number => {
    serial += 1;
    return serial;
  };
  const same = (event: unknown) => (count: number) => Array.from({ length: count }, () => event);
  return [
    { name: "bare", bundle: "bare", status: 200, events: same(readProduct(asked.row)) },
    { name: "catalogue read", bundle: "catalogue", status: 200, events: same(readProduct(asked.row)) },
    {
      name: "organisations read",
      bundle: "organisations",
      status: 200,
      events: same(readLibrary(asked.row)),
    },
    { name: "access read", bundle: "access", status: 200, events: same(readAccess(asked)) },
    {
      name: "faults create",
      bundle: "faults",
      status: 201,
      events: (count) => Array.from({ length: count }, () => reportFault(asked, next())),
    },
  ];
};

const open = async (world: World, one: Warmed): Promise<Running> => {
  const bundle = world.bundles.get(one.bundle);
  if (!bundle) throw new Error(`There is no bundle ${one.bundle}.`);
  const process = await startProcess({ child: world.child, environment: bundle.environment });
  await process.first(bundle.file, one.events(1)[0]);
  await process.many(one.events(warmUps), one.status);
  return process;
};

const noTimes = (): number[] => [];

/** All candidates stay up and take turns, so that what else the machine does falls on all of them alike. */
export const warm = async (
  world: World,
  asked: Asking,
  { turns, calls }: { turns: number; calls: number },
) => {
  const all = candidates(asked).map((one) => ({ ...one, times: noTimes() }));
  const running = await Promise.all(all.map(async (one) => ({ one, process: await open(world, one) })));
  try {
    for (let turn = 0; turn < turns; turn += 1)
      for (const { one, process } of running) {
        const { cpuUs } = await process.many(one.events(Math.ceil(calls / turns)), one.status);
        one.times.push(cpuUs);
      }
  } finally {
    await Promise.all(running.map(({ process }) => process.end()));
  }
  const bare = median(all[0]?.times ?? []);
  return all.map(({ name, times }) => ({
    name,
    goal: name === "bare" ? null : goal,
    cpu: median(times) / bare,
    cpuMicroseconds: median(times),
    calls,
  }));
};
export type Warm = Awaited<ReturnType<typeof warm>>[number];
