// Work on many things, a few at a time.

/** Runs `work` on every item, at most `width` at once, in order of start; the first failure stops the rest. */
export const eachOf = async <T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
};
