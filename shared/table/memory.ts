// What is read once and remembered for a moment: concurrent callers share a read, and a failed one is forgotten.
import { ticks } from "../clock.ts";

export type Memory<T> = {
  /** What is remembered, or what `read` brings now. */
  current(read: () => Promise<T>): Promise<T>;
  /** The next call reads anew. */
  forget(): void;
};

/** Remembers what was read for so many milliseconds from when its reading began. */
export const memory = <T>(milliseconds: number): Memory<T> => {
  let known: { until: number; value: Promise<T> } | undefined;
  const forget = (): void => {
    known = undefined;
  };
  return {
    current: (read) => {
      if (known && ticks() < known.until) return known.value;
      const mine = { until: ticks() + milliseconds, value: read() };
      known = mine;
      mine.value.catch(() => {
        if (known === mine) forget();
      });
      return mine.value;
    },
    forget,
  };
};
