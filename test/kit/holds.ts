// How often a property is tried: at most 100 times in `npm test`, and as often as it says under FULL=1.
import fc from "fast-check";

/** Fails with the smallest counterexample found. `full` is the number of tries under FULL=1. */
export const holds = <T>(property: fc.IProperty<T>, full = 2000): void => {
  fc.assert(property, { numRuns: process.env.FULL ? full : 100 });
};
