// A fresh process around one bundle, from the bench's side: asks, waits, and reads the metrics it prints.
import { type ChildProcess, spawn } from "node:child_process";
import * as z from "zod";
import type { Asked, Shape } from "./protocol.ts";

const First = z.object({
  answer: z.unknown(),
  importMs: z.number(),
  firstMs: z.number(),
  cpuMs: z.number(),
  rss: z.number(),
});
export type First = z.infer<typeof First>;
const Many = z.object({ cpuUs: z.number(), wallUs: z.number() });
const Block = z.object({ status: z.number(), blockedMs: z.number(), bytes: z.number() });
const One = z.object({ answer: z.unknown() });
const Failed = z.object({ failed: z.string() });

/** What the embedded metric of a call says. */
const Counted = z.object({ operation: z.string(), TableCalls: z.number(), TableUnits: z.number() });
/** The line that says a call is done. */
const Done = z.object({ message_id: z.enum(["answered", "batch_done", "schedule_done"]) });
/** `logged`: bytes of all lines of the call. */
export type Metric = z.infer<typeof Counted> & { logged: number };

const read = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Gathers the lines of a call; its metric is told when its last two have come, in whatever order. */
const metricsOf = (tell: (metric: Metric) => void) => {
  let counted: z.infer<typeof Counted> | undefined;
  let [logged, done] = [0, false];
  return (line: string): void => {
    logged += Buffer.byteLength(line) + 1;
    const said = read(line);
    counted = Counted.safeParse(said).data ?? counted;
    done ||= Done.safeParse(said).success;
    if (!(counted && done)) return;
    tell({ ...counted, logged });
    counted = undefined;
    [logged, done] = [0, false];
  };
};

/** Lines come in pieces; calls back for each whole one. */
const readLines = (child: ChildProcess, tell: (line: string) => void): void => {
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(tell);
  });
};

/** Waits in both directions: what is there is taken, what is not is waited for. */
const inbox = <T>() => {
  const there: T[] = [];
  const waiting: ((item: T) => void)[] = [];
  return {
    put: (item: T): void => {
      const next = waiting.shift();
      if (next) next(item);
      else there.push(item);
    },
    take: (): Promise<T> => {
      const item = there.shift();
      return item === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(item);
    },
  };
};

export type Surroundings = { child: string; environment: Readonly<Record<string, string>> };

/** Starts the process; nothing is imported before `first`. */
export const startProcess = async ({ child: script, environment }: Surroundings) => {
  const path = process.env["PATH"] ?? "";
  const child = spawn(process.execPath, [script], {
    env: { PATH: path, ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const told = inbox<unknown>();
  const metrics = inbox<Metric>();
  child.on("message", (text) => told.put(JSON.parse(String(text))));
  child.on("exit", (code) => told.put({ failed: `The process ended with ${code}.` }));
  readLines(child, metricsOf(metrics.put));

  // What is logged there matters only when something goes wrong.
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    complaints = (complaints + chunk).slice(-4000);
  });

  const answer = async (): Promise<unknown> => {
    const message = await told.take();
    const failed = Failed.safeParse(message);
    if (failed.success) throw new Error(`${failed.data.failed}\n${complaints}`);
    return message;
  };
  const ask = (asked: Asked): Promise<unknown> => {
    child.send(JSON.stringify(asked));
    return answer();
  };
  await answer();

  return {
    first: async (file: string, event: unknown) => First.parse(await ask({ kind: "first", file, event })),
    many: async (events: unknown[], status: number) =>
      Many.parse(await ask({ kind: "many", events, status })),
    /** One call with the metric it printed. */
    one: async (event: unknown): Promise<{ answer: unknown; metric: Metric }> => {
      const { answer: given } = One.parse(await ask({ kind: "one", event }));
      return { answer: given, metric: await metrics.take() };
    },
    block: async (asked: { event: unknown; shape: Shape; count: number }) => {
      const told = Block.parse(await ask({ kind: "block", ...asked }));
      await metrics.take();
      return told;
    },
    /** The metric of the first call. */
    metric: metrics.take,
    end: (): Promise<void> =>
      new Promise((resolve) => {
        child.removeAllListeners("exit").once("exit", () => resolve());
        child.kill();
      }),
  };
};
export type Running = Awaited<ReturnType<typeof startProcess>>;
