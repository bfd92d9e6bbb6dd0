// Collects what must be ended, so that a start that fails halfway leaves nothing behind.

type End = () => Promise<void> | void;

export type Closing = {
  add(end: End): void;
  /** Ends everything, last first; one failure does not keep the rest from ending. */
  run(): Promise<void>;
};

export const closing = (): Closing => {
  const ends: End[] = [];
  return {
    add: (end) => {
      ends.push(end);
    },
    run: async () => {
      const failures: unknown[] = [];
      for (let end = ends.pop(); end; end = ends.pop()) {
        try {
          await Promise.resolve().then(end);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, "Not everything ended cleanly.");
    },
  };
};

/** Waits for all, and only then for the first failure: what did start is known to its closing by then. */
export const settled = async <T extends readonly unknown[]>(
  all: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> => {
  await Promise.allSettled(all);
  return Promise.all(all);
};
