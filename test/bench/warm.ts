// Warm calls: processor time of each call in a process that has answered before, against the bare handler's.
import { type Asking, readAccess, readLibrary, readProduct, reportFault } from "./calls.ts";
import { median, percentile } from "./figures.ts";
import { type Running, startProcess } from "./measured/process.ts";
import type { World } from "./world.ts";

/** Warm processor time ÷ bare, with verified tokens remembered. */
const goal = 1.1;
const warmUps = 300;

/** `against`: the bare handler that makes the same calls to the table. */
type Warmed = {
  name: string;
  bundle: string;
  against: string;
  status: number;
  events: (count: number) => unknown[];
};

const bareRead = "bare read";
const bareReport = "bare report: 2 reads, 1 write";

const candidates = (asked: Asking): Warmed[] => {
  let serial = 1000;
  const next = (): number => {
    serial += 1;
    return serial;
  };
  const same = (event: unknown) => (count: number) => Array.from({ length: count }, () => event);
  const reads = { against: bareRead, status: 200 };
  const writes = { against: bareReport, status: 201 };
  return [
    { ...reads, name: bareRead, bundle: "bare", events: same(readProduct(asked.row)) },
    { ...reads, name: "catalogue read", bundle: "catalogue", events: same(readProduct(asked.row)) },
    { ...reads, name: "organisations read", bundle: "organisations", events: same(readLibrary(asked.row)) },
    { ...reads, name: "access read", bundle: "access", events: same(readAccess(asked)) },
    {
      ...writes,
      name: bareReport,
      bundle: "bare",
      events: (count) =>
        Array.from({ length: count }, () => ({ ...readLibrary(asked.row), report: String(next()) })),
    },
    {
      ...writes,
      name: "faults create",
      bundle: "faults",
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
  const bareOf = (against: string) => all.find(({ name }) => name === against)?.times ?? [];
  return all.map(({ name, against, times }) => ({
    name,
    against,
    goal: name === against ? null : goal,
    cpu: median(times) / median(bareOf(against)),
    cpuP95: percentile(times, 0.95) / percentile(bareOf(against), 0.95),
    cpuMicroseconds: median(times),
    calls,
  }));
};
export type Warm = Awaited<ReturnType<typeof warm>>[number];
