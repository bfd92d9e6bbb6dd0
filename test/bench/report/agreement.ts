// Whether two runs of a kind say the same: their ratios, one by one.
import type { Measured } from "./report.ts";
import type { Ratios } from "./results.ts";

/** Two runs may differ by this share of a ratio. */
const tolerance = 0.1;

type Named = { name: string; value: number };

const ratiosOf = (calls: Ratios["calls"]): Named[] => [
  ...(calls?.cold ?? []).map(({ name, first }) => ({ name: `first response, ${name}`, value: first })),
  ...(calls?.warm ?? []).map(({ name, cpu }) => ({ name: `warm, ${name}`, value: cpu })),
];

/** Says how many ratios lie within ten per cent of the last run's, and which do not. */
export const agreement = (before: Ratios | null, now: Pick<Measured, "calls">): string => {
  if (!before || !now.calls) return "There is no run of this kind to compare with.";
  const known = new Map(ratiosOf(before.calls).map(({ name, value }) => [name, value]));
  const pairs = ratiosOf(now.calls).flatMap(({ name, value }) => {
    const old = known.get(name);
    return old === undefined ? [] : [{ name, old, value, differs: Math.abs(value / old - 1) > tolerance }];
  });
  const others = pairs.filter(({ differs }) => differs);
  const told = others.map(({ name, old, value }) => `${name} (${old.toFixed(2)}, now ${value.toFixed(2)})`);
  const sum = `Beside the last run: ${pairs.length - others.length} of ${pairs.length} ratios within ten per cent`;
  return told.length === 0 ? `${sum}.` : `${sum}; not ${told.join(", ")}.`;
};
