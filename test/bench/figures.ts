// Medians, percentiles and how a ratio is judged.

const sorted = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);

/** The value below which `share` (0 to 1) of the values lie, by nearest rank. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const ratio = (value: number): string => value.toFixed(2);

/** Whether a goal holds; nothing where there is none. */
export const verdict = (value: number, goal: number | null): string => {
  if (goal === null) return "";
  return value <= goal ? `holds (≤ ${goal.toFixed(2)})` : `FALLS SHORT (≤ ${goal.toFixed(2)})`;
};

/** The least-squares slope of the logarithms: 0 where nothing grows, 1 where it grows as the records do. */
export const slope = (points: readonly { records: number; value: number }[]): number => {
  const logs = points.map(({ records, value }) => ({ x: Math.log(records), y: Math.log(value) }));
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [x, y] = [mean(logs.map((one) => one.x)), mean(logs.map((one) => one.y))];
  const across = logs.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
  return logs.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0) / across;
};
