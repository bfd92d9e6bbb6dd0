// Time and chance of a process are the world's: what the product asks the platform for is answered by the world it runs in.
import type { Chance } from "./chance.ts";
import { type Processes, running } from "./processes.ts";

type World = { chance: Chance; clock: { now: number }; processes: Processes };

/** Longer than anything is remembered in a process. */
const apart = 24 * 3600 * 1000;

/** Where the last world of this process ended on the clock that never goes back. */
let ended = 0;

/**
 * Puts a world in the place of the platform for its processes, and for nobody else; answers what takes it away. Until
 * then the clock that never goes back is the world's for everybody.
 */
export const surround = ({ chance, clock, processes }: World): (() => void) => {
  const { random } = Math;
  const { setTimeout: later } = globalThis;
  const { now } = performance;
  const [base, began] = [ended + apart, clock.now];
  const ticks = (): number => base + clock.now - began;
  Math.random = () => (running() ? chance.fraction() : random());
  performance.now = ticks;
  const inWorld = (fire: () => void, milliseconds = 0) => {
    const timer = later(() => undefined, 0);
    processes.wait(milliseconds, fire);
    return timer;
  };
  globalThis.setTimeout = Object.assign(
    (fire: () => void, milliseconds?: number) =>
      running() ? inWorld(fire, milliseconds) : later(fire, milliseconds),
    later,
  );
  return () => {
    ended = ticks();
    Math.random = random;
    performance.now = now;
    globalThis.setTimeout = later;
  };
};
