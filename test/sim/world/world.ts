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
import { chanceOf } from "./chance.ts";
import { type Manner, openMailer } from "./mailer.ts";
import { type Ended, openProcesses, type Process, running } from "./processes.ts";
import { openQueue } from "./queue.ts";
import { openRoad } from "./road.ts";
import { surround } from "./surroundings.ts";
import { tableDoor, through } from "./table-door.ts";
import { weatherOf } from "./weather.ts";

/** The clock of a process may be off by as much. */
const mostSkewSeconds = 15 * 60;

type Begin = { seed: number; at: string; mannerOf: (email: string) => Manner };

const openersOf = (ports: Partial<Ports>) =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, () => port]));

const consumers = Object.entries<AnyJob>(jobs).flatMap(([id, job]) =>
  job.kind === "consumer" ? [{ id, job }] : [],
);

/** The nightly import asks the register of libraries, which is no part of a world. */
const schedules = Object.entries<AnyJob>(jobs).flatMap(([id, job]) =>
  job.kind === "schedule" && id !== "organisations/every-night" ? [{ id, job }] : [],
);

/** Opens the world of a seed; `close` gives time and chance back to the platform. */
export const openWorld = ({ seed, at, mannerOf }: Begin) => {
  const chance = chanceOf(seed);
  const clock = { now: Date.parse(at) };
  const weather = weatherOf(chance);
  const processes = openProcesses(chance, clock);
  const store = openStore(() => clock.now);
  const broken: string[] = [];
  const around = { store, chance, weather, clock, processes, broken };
  through(tableDoor(around));
  const release = surround(around);
  const mailer = openMailer(around, mannerOf);

  const now = () => instantAt(clock.now + (running()?.skew ?? 0));
  let serial = 0;
  const next = () => {
    serial += 1;
    return `id-${String(serial).padStart(13, "0")}`;
  };
  const waitUntil = (moment: string): Promise<void> =>
    new Promise((resolve) => {
      processes.wait(Math.max(0, Date.parse(moment) - clock.now), resolve);
    });
  const ports = {
    ...realPorts(now()),
    clock: { now, today: () => osloDay(now()), waitUntil },
    ids: { next },
    mail: mailer.port,
    mailHours: { opensAt: (moment: ReturnType<typeof now>) => moment },
  };

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
  const receipts = inlets.find(({ job }) => job.from === "ses");
  const road = openRoad(around, inlets);
  const clocks = schedules.map(({ id, job }) => ({
    id,
    every: job.everyMinutes * 60_000,
    due: clock.now,
    handler: run({ id, job, ports: openersOf(ports) }),
  }));

  const aProcess = (name: string): Process => ({
    name,
    skew: weather.strikes("skewed") ? chance.whole(-mostSkewSeconds, mostSkewSeconds) * 1000 : 0,
    began: clock.now,
    crash: weather.strikes("dies")
      ? { after: chance.whole(0, 14), side: chance.pick(["before", "after"] as const) }
      : null,
    dead: false,
  });

  const start = <T>(name: string, work: () => Promise<T>): Promise<Ended<T>> =>
    processes.start(aProcess(name), work);

  const contextOf = (): Context => {
    const began = ticks();
    return { ...aContext, getRemainingTimeInMillis: () => 60_000 - (ticks() - began) };
  };

  return {
    seed,
    chance,
    clock,
    weather,
    processes,
    store,
    mailer,
    ports,
    inlets,
    receipts,
    road,
    clocks,
    start,
    contextOf,
    /** What the world itself could not do. */
    broken,
    close: release,
  };
};
export type World = ReturnType<typeof openWorld>;
