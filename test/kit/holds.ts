// How often a property is tried: at most 100 times in `npm test`, and as often as it says under FULL=1.
import fc from "fast-check";

/** Fails with the smallest counterexample found. `full` is the number of tries under FULL=1, `usual` that of `npm test`. */
export const holds = <T>(property: fc.IProperty<T>, full = 2000, usual = 100): void => {
  fc.assert(property, { numRuns: process.env.FULL ? full : usual });
};

/** The same for a property that calls something and waits for it. */
export const holdsAsync = <T>(property: fc.IAsyncProperty<T>, full = 2000): Promise<void> =>
  fc.assert(property, { numRuns: process.env.FULL ? full : 100 });
