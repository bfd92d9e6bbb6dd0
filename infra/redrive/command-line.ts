// What `npm run redrive` is told on the command line.
import { parseArgs } from "node:util";
import { Reason } from "../../shared/table/redrives.ts";

export type Wish = {
  readonly queue: string;
  /** Null: only list what is there. */
  readonly reason: string | null;
  readonly max: number;
  /** The stage on AWS; without one, the local cloud that runs. */
  readonly stage: string | null;
};

const most = 10_000;
const usual = 1000;

const usageOf = (queues: readonly string[]): string =>
  `npm run redrive -- QUEUE --reason "why it will work now" [--max N] [--stage NAME]
npm run redrive -- QUEUE --list [--max N] [--stage NAME]
QUEUE is ${queues.join(" or ")}. The reason is one line of 3 to 500 characters. N is at most ${most}; ${usual} without it.`;

const parsed = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      reason: { type: "string" },
      list: { type: "boolean", default: false },
      max: { type: "string", default: String(usual) },
      stage: { type: "string" },
    },
  });

const wishOf = (args: string[], queues: readonly string[]): Wish | null => {
  const { values, positionals } = parsed(args);
  const [queue = "", ...others] = positionals;
  const max = Number(values.max);
  const counts = Number.isInteger(max) && max >= 1 && max <= most;
  if (!queues.includes(queue) || others.length > 0 || !counts) return null;
  const named = { queue, max, stage: values.stage ?? null };
  if (values.list) return values.reason === undefined ? { ...named, reason: null } : null;
  const reason = Reason.safeParse(values.reason);
  return reason.success ? { ...named, reason: reason.data } : null;
};

/** Throws the usage for anything but one known queue with either a reason or `--list`. */
export const commandLine = (args: string[], queues: readonly string[]): Wish => {
  const usage = usageOf(queues);
  let wish: Wish | null;
  try {
    wish = wishOf(args, queues);
  } catch (cause) {
    throw new Error(usage, { cause });
  }
  if (!wish) throw new Error(usage);
  return wish;
};
