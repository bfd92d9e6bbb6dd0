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
  readonly began: number;
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

export const openProcesses = (chance: Chance, clock: { now: number }) => {
  let calls: Call[] = [];
  let timers: Timer[] = [];
  let deaths = 0;
  const alive = new Set<Alive>();

  const kill = (process: Process): void => {
    process.dead = true;
    deaths += 1;
    calls = calls.filter((call) => call.process !== process);
    for (const one of alive)
      if (one.process === process) {
        alive.delete(one);
        one.crashed();
      }
  };

  const strikes = (process: Process, side: Crash["side"]): boolean => {
    const { crash } = process;
    if (!crash || crash.side !== side || crash.after > 0) return false;
    kill(process);
    return true;
  };

  /** Asks the outside for something: when its turn has come it happens at once, and not at all when the process dies first. */
  const call = <T>(happens: () => T): Promise<T> => {
    const process = running();
    if (!process) return Promise.resolve().then(happens);
    return new Promise((resolve, reject) => {
      const through = (): void => {
        if (process.crash) process.crash.after -= 1;
        if (strikes(process, "before")) return;
        try {
          const answer = happens();
          if (!strikes(process, "after")) resolve(answer);
        } catch (error) {
          if (!strikes(process, "after")) reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      if (!process.dead) calls.push({ process, let: through });
    });
  };

  /** Waits in the world's time. */
  const wait = (milliseconds: number, fire: () => void): void => {
    timers.push({ at: clock.now + milliseconds, fire });
  };

  const start = <T>(process: Process, work: () => Promise<T>): Promise<Ended<T>> =>
    new Promise((resolve) => {
      const one: Alive = { process, crashed: () => resolve({ how: "crashed" }) };
      alive.add(one);
      const end = (ended: Ended<T>): void => {
        if (alive.delete(one)) resolve(ended);
      };
      current.run(process, () => {
        work().then(
          (value) => end({ how: "returned", value }),
          (error: unknown) => end({ how: "threw", error }),
        );
      });
    });

  /** Lets one call through, whichever; or time pass until somebody has waited enough. False: nothing waits. */
  const step = (): boolean => {
    const due = timers.filter(({ at }) => at <= clock.now);
    if (due.length === 0 && calls.length === 0 && timers.length > 0)
      clock.now = Math.min(...timers.map(({ at }) => at));
    const fired = timers.filter(({ at }) => at <= clock.now);
    timers = timers.filter(({ at }) => at > clock.now);
    for (const { fire } of fired) fire();
    if (fired.length > 0) return true;
    if (calls.length === 0) return false;
    const [next] = calls.splice(chance.whole(0, calls.length - 1), 1);
    clock.now += chance.happens(0.02) ? chance.whole(100, 1500) : chance.whole(1, 12);
    next?.let();
    return true;
  };

  /** Who waits for what a dead process began to read waits till its time is up. */
  const timeOut = (): void => {
    if (deaths === 0) throw new Error(`Nothing ends ${[...alive].map(({ process }) => process.name)}.`);
    for (const { process } of [...alive]) kill(process);
  };

  /** Runs until every process has ended. */
  const run = async (): Promise<void> => {
    // What a process no longer waits for happens all the same.
    for (let idle = 0; alive.size > 0 || calls.length > 0; ) {
      await drained();
      idle = step() ? 0 : idle + 1;
      if (idle > patience) timeOut();
    }
    timers = [];
  };

  return { call, wait, start, run };
};
export type Processes = ReturnType<typeof openProcesses>;
