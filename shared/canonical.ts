// One text for equal values, whatever the order of their fields: what payloads are compared by.

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
};

/** JSON with its fields sorted; undefined ones are left out. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value ?? null));
