// A whole world from one seed: table, stream, bus, queues, mailer, clock, weather, and the product's own jobs on them.
import type { Context } from "aws-lambda";
import { jobs } from "../../../functions/jobs.ts";
import { instantAt, osloDay, ticks } from "../../../shared/clock.ts";
import type { Ports } from "../../../shared/ports.ts";
import { consume, run } from "../../../shared/queue/consume.ts";
import type { DeadLetters } from "../../../shared/queue/dead-letters.ts";
import type { AnyJob } from "../../../shared/queue/job.ts";
import { aContext } from "../../kit/events.ts";
import { realPorts } from "../../kit/table/ports.ts";
import { openStore } from "../store/open.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type Mailer, type Manner, openMailer } from "./mailer.ts";
import { type Ended, openProcesses, type Process, type Processes, running } from "./processes.ts";
import { openQueue } from "./queue.ts";
import { openRoad } from "./road.ts";
import { surround } from "./surroundings.ts";
import { tableDoor, through } from "./table-door.ts";
import { type Weather, weatherOf } from "./weather.ts";

/** The clock of a process may be off by as much. */
const mostSkewSeconds = 15 * 60;

type Begin = { seed: number; at: string; mannerOf: (email: string) => Manner };

type Around = {
  chance: Chance;
  clock: { now: number };
  weather: Weather;
  processes: Processes;
  mailer: Mailer;
};

const openersOf = (ports: Partial<Ports>) =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, () => port]));

const consumers = Object.entries<AnyJob>(jobs).flatMap(([id, job]) =>
  job.kind === "consumer" ? [{ id, job }] : [],
);

/** The nightly import asks the register of libraries, which is no part of a world. */
const schedules = Object.entries<AnyJob>(jobs).flatMap(([id, job]) =>
  job.kind === "schedule" && id !== "organisations/every-night" ? [{ id, job }] : [],
);

/** Every port over the world, with the clock of the process that asks. */
const portsOf = ({ clock, processes, mailer }: Around) => {
  const now = () => instantAt(clock.now + (running()?.skew ?? 0));
  let serial = 0;
  const next = () => {
    serial += 1;
    return `id-${String(serial).padStart(13, "0")}`;
  };
  const waitUntil = (moment: string): Promise<void> =>
    new Promise((resolve) => {
      processes.wait(Math.max(0, Date.parse(moment) - Date.parse(now())), resolve);
    });
  return {
    ...realPorts(now()),
    clock: { now, today: () => osloDay(now()), waitUntil },
    ids: { next },
    mail: mailer.port,
    mailHours: { opensAt: (moment: ReturnType<typeof now>) => moment },
  };
};
type WorldPorts = ReturnType<typeof portsOf>;

/** Each consumer behind its queue, and each schedule with its next turn. */
const workersOf = (around: Around, ports: WorldPorts) => {
  const { chance, clock, processes } = around;
  const inlets = consumers.map(({ id, job }) => {
    const queue = openQueue(job.queue, around);
    const deadLetters = (): DeadLetters => ({
      put: ({ body, reason }) =>
        processes.call(() => {
          queue.dead.push({ body, reason });
        }),
    });
    const handler = consume({ id, job, ports: openersOf(ports), deadLetters });
    return { id, job, queue, types: job.from === "bus" ? job.types : [], handler };
  });
  const clocks = schedules.map(({ id, job }) => ({
    id,
    every: job.everyMinutes * 60_000,
    due: clock.now + chance.whole(0, job.everyMinutes) * 60_000,
    handler: run({ id, job, ports: openersOf(ports) }),
  }));
  return { inlets, clocks, receipts: inlets.find(({ job }) => job.from === "ses") };
};

const processOf = (name: string, { chance, weather }: Around): Process => ({
  name,
  skew: weather.strikes("skewed") ? chance.whole(-mostSkewSeconds, mostSkewSeconds) * 1000 : 0,
  crash: weather.strikes("dies")
    ? { after: chance.whole(0, 14), side: chance.pick(["before", "after"] as const) }
    : null,
  dead: false,
});

const contextOf = (): Context => {
  const began = ticks();
  return { ...aContext, getRemainingTimeInMillis: () => 60_000 - (ticks() - began) };
};

/** Opens the world of a seed; `close` gives time and chance back to the platform. */
export const openWorld = ({ seed, at, mannerOf }: Begin) => {
  const chance = chanceOf(seed);
  const clock = { now: Date.parse(at) };
  const weather = weatherOf(chance);
  const processes = openProcesses(chance, clock);
  const store = openStore(() => clock.now);
  const broken: string[] = [];
  const base = { store, chance, weather, clock, processes, broken };
  through(tableDoor(base));
  const close = surround(base);
  const mailer = openMailer(base, mannerOf);
  const around = { ...base, mailer };
  const ports = portsOf(around);
  const workers = workersOf(around, ports);
  return {
    ...around,
    ...workers,
    seed,
    ports,
    road: openRoad(base, workers.inlets),
    contextOf,
    start: <T>(name: string, work: () => Promise<T>): Promise<Ended<T>> =>
      processes.start(processOf(name, around), work),
    close,
  };
};
export type World = ReturnType<typeof openWorld>;
