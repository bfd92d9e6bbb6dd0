// All chance of a world: one seed, one sequence.
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const fine = 2 ** 30;

export const chanceOf = (seed: number) => {
  const source = xoroshiro128plus(seed);

  /** A whole number, both ends included. */
  const whole = (from: number, to: number): number => uniformInt(source, from, to);

  /** From 0 up to, but not including, 1. */
  const fraction = (): number => whole(0, fine - 1) / fine;

  const pick = <T>(all: readonly T[]): T => {
    const one = all[whole(0, all.length - 1)];
    if (one === undefined) throw new Error("There is nothing to choose from.");
    return one;
  };

  const shuffled = <T>(all: readonly T[]): T[] => {
    const left = [...all];
    return all.flatMap(() => left.splice(whole(0, left.length - 1), 1));
  };

  return {
    whole,
    fraction,
    pick,
    happens: (probability: number): boolean => fraction() < probability,
    shuffled,
    /** Some of them in any order, perhaps all, perhaps none. */
    some: <T>(all: readonly T[], most = all.length): T[] =>
      shuffled(all).slice(0, whole(0, Math.min(most, all.length))),
  };
};
export type Chance = ReturnType<typeof chanceOf>;
