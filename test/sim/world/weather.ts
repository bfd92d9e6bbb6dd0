// What goes wrong in a world, and how often; nothing does once it is calm.
import type { Chance } from "./chance.ts";

/** A share of all calls each, but for `dies`, which is a share of all processes. */
const shares = {
  throttled: [0, 0.01, 0.05],
  conflicts: [0, 0.01, 0.05],
  unreached: [0, 0.005, 0.02],
  unheard: [0, 0.005, 0.02],
  stale: [0, 0.05, 0.4],
  dies: [0, 0.1, 0.4],
  skewed: [0, 0, 0.3],
  doubled: [0, 0.05, 0.3],
  busMissing: [0, 0, 0.2],
  mailThrottled: [0, 0.02, 0.2],
  mailUnheard: [0, 0.02, 0.1],
  mailRefused: [0, 0, 0.05],
  turnMissed: [0, 0.1, 0.4],
} as const satisfies Record<string, readonly number[]>;
export type Trouble = keyof typeof shares;

/** How bad a world's weather is, drawn from its chance. */
export const weatherOf = (chance: Chance) => {
  const drawn = new Map<string, number>();
  for (const [trouble, all] of Object.entries(shares)) drawn.set(trouble, chance.pick(all));
  let calm = true;
  return {
    /** Whether this goes wrong now. */
    strikes: (trouble: Trouble): boolean => !calm && chance.happens(drawn.get(trouble) ?? 0),
    begin: () => {
      calm = false;
    },
    settle: () => {
      calm = true;
    },
    isCalm: () => calm,
  };
};
export type Weather = ReturnType<typeof weatherOf>;
