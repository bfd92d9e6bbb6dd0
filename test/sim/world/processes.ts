// The processes of a world: they run by turns, one call to the outside at a time, and each may die before or after any.
//
// Between two calls JavaScript alone decides, so the whole run follows from the order in which calls are let through.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Chance } from "./chance.ts";

/** A process dies at its `after`th call to the outside: before the call happens, or before its answer comes. */
export type Crash = { after: number; side: "before" | "after" };

export type Process = {
  readonly name: string;
  /** How far its clock is off, in milliseconds. */
  readonly skew: number;
  crash: Crash | null;
  dead: boolean;
};

/** How a process ended. */
export type Ended<T> = { how: "returned"; value: T } | { how: "threw"; error: unknown } | { how: "crashed" };

type Call = { process: Process; let(): void };
type Timer = { at: number; fire(): void };
type Alive = { process: Process; crashed(): void };

const current = new AsyncLocalStorage<Process>();

/** The process that is running, if one is. */
export const running = (): Process | undefined => current.getStore();

/** Turns of the event loop after which nothing comes any more by itself. */
const patience = 200;

const drained = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Enough for a process to come to its next call, mostly; one that needs longer only has its turn later. */
const hops = 40;

// Why no turn of the event loop: it costs ten times what happens in it. The order is the same in each run all the same.
const aWhile = async (): Promise<void> => {
  for (let hop = 0; hop < hops; hop += 1) await Promise.resolve();
};

type Inner = {
  readonly chance: Chance;
  readonly clock: { now: number };
  readonly alive: Set<Alive>;
  calls: Call[];
  timers: Timer[];
  deaths: number;
};

const kill = (inner: Inner, process: Process): void => {
  process.dead = true;
  inner.deaths += 1;
  inner.calls = inner.calls.filter((call) => call.process !== process);
  for (const one of [...inner.alive].filter((each) => each.process === process)) {
    inner.alive.delete(one);
    one.crashed();
  }
};

const strikes = (inner: Inner, process: Process, side: Crash["side"]): boolean => {
  const { crash } = process;
  if (!crash || crash.side !== side || crash.after > 0) return false;
  kill(inner, process);
  return true;
};

type Settling<T> = { resolve(value: T): void; reject(error: unknown): void };

/** A call's turn: its process may die before it, or before its answer comes. */
const turnOf = <T>(inner: Inner, process: Process, happens: () => T) => {
  const answer = ({ resolve, reject }: Settling<T>): (() => void) => {
    try {
      const value = happens();
      return () => resolve(value);
    } catch (error) {
      return () => reject(error);
    }
  };
  return (settling: Settling<T>): void => {
    if (process.crash) process.crash.after -= 1;
    if (strikes(inner, process, "before")) return;
    const tell = answer(settling);
    if (!strikes(inner, process, "after")) tell();
  };
};

/** Lets go on who has waited enough. */
const wakeUp = (inner: Inner): boolean => {
  const { clock } = inner;
  const due = inner.timers.filter(({ at }) => at <= clock.now);
  inner.timers = inner.timers.filter(({ at }) => at > clock.now);
  for (const { fire } of due) fire();
  return due.length > 0;
};

/** Lets time pass until the first who waits may go on, when all others wait for something as well. */
const passTime = ({ clock, timers, calls }: Inner): void => {
  if (calls.length === 0 && timers.length > 0)
    clock.now = Math.max(clock.now, Math.min(...timers.map(({ at }) => at)));
};

/** Lets one call through, whichever, or wakes who has waited. False: nothing waits. */
const step = (inner: Inner): boolean => {
  const { chance, clock } = inner;
  if (wakeUp(inner)) return true;
  if (inner.calls.length === 0) return false;
  const [next] = inner.calls.splice(chance.whole(0, inner.calls.length - 1), 1);
  clock.now += chance.happens(0.02) ? chance.whole(100, 1500) : chance.whole(1, 12);
  next?.let();
  return true;
};

/** Lets the processes come to their next calls; where none does, time passes. */
const settled = async (inner: Inner): Promise<void> => {
  await aWhile();
  if (inner.calls.length > 0) return;
  await drained();
  passTime(inner);
};

/** Who waits for what a dead process began to read waits till its time is up. */
const timeOut = (inner: Inner): void => {
  const { alive, deaths } = inner;
  if (deaths === 0) throw new Error(`Nothing ends ${[...alive].map(({ process }) => process.name)}.`);
  for (const { process } of [...alive]) kill(inner, process);
};

export const openProcesses = (chance: Chance, clock: { now: number }) => {
  const inner: Inner = { chance, clock, alive: new Set(), calls: [], timers: [], deaths: 0 };

  /** Asks the outside for something: when its turn has come it happens at once, and not at all when the process dies first. */
  const call = <T>(happens: () => T): Promise<T> => {
    const process = running();
    if (!process) return Promise.resolve().then(happens);
    const turn = turnOf(inner, process, happens);
    return new Promise((resolve, reject) => {
      if (!process.dead) inner.calls.push({ process, let: () => turn({ resolve, reject }) });
    });
  };

  /** Waits in the world's time. */
  const wait = (milliseconds: number, fire: () => void): void => {
    inner.timers.push({ at: clock.now + milliseconds, fire });
  };

  const start = <T>(process: Process, work: () => Promise<T>): Promise<Ended<T>> =>
    new Promise((resolve) => {
      const one: Alive = { process, crashed: () => resolve({ how: "crashed" }) };
      inner.alive.add(one);
      const end = (ended: Ended<T>): void => {
        if (inner.alive.delete(one)) resolve(ended);
      };
      current.run(process, () => {
        work().then(
          (value) => end({ how: "returned", value }),
          (error: unknown) => end({ how: "threw", error }),
        );
      });
    });

  /** Runs until every process has ended. */
  const run = async (): Promise<void> => {
    // What a process no longer waits for happens all the same.
    for (let idle = 0; inner.alive.size > 0 || inner.calls.length > 0; ) {
      await settled(inner);
      idle = step(inner) ? 0 : idle + 1;
      if (idle > patience) timeOut(inner);
    }
    inner.timers = [];
  };

  return { call, wait, start, run };
};
export type Processes = ReturnType<typeof openProcesses>;
