// The process under measure: imports one bundle, answers, and tells what it took. It imports nothing else.
import { setTimeout as pause } from "node:timers/promises";
import type { Asked, Block, Shape, Told } from "./protocol.ts";

const tell = (told: Told): void => {
  process.send?.(JSON.stringify(told));
};

const contextOf = (at: number) => ({
  awsRequestId: `bench-${at}`,
  functionName: "bench",
  getRemainingTimeInMillis: () => 30_000,
});

type Handler = (event: unknown, context: unknown) => Promise<{ statusCode?: number }>;
let handler: Handler = () => Promise.reject(new Error("Nothing is imported yet."));

const first = async ({ file, event }: Extract<Asked, { kind: "first" }>): Promise<Told> => {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const bundle: { handler: Handler } = await import(file);
  const imported = performance.now();
  const answer = await bundle.handler(event, contextOf(0));
  const answered = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const { rss } = process.memoryUsage();
  handler = bundle.handler;
  return {
    answer,
    importMs: imported - started,
    firstMs: answered - started,
    cpuMs: (user + system) / 1000,
    rss,
  };
};

const many = async ({ events, status }: Extract<Asked, { kind: "many" }>): Promise<Told> => {
  const started = performance.now();
  const cpu = process.cpuUsage();
  for (const [at, event] of events.entries()) {
    const answer = await handler(event, contextOf(at));
    if (answer.statusCode !== status) throw new Error(`Answered ${JSON.stringify(answer)}, not ${status}.`);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    cpuUs: (user + system) / events.length,
    wallUs: ((performance.now() - started) * 1000) / events.length,
  };
};

const bodies: Record<Shape, (count: number) => string> = {
  string: (count) => JSON.stringify({ note: "x".repeat(count) }),
  array: (count) => `[${"1,".repeat(count - 1)}1]`,
  fields: (count) => `{${Array.from({ length: count }, (_, at) => `"field${at}":1`).join(",")}}`,
  deep: (count) => `${"[".repeat(count)}${"]".repeat(count)}`,
};

/** A tick every millisecond: the longest stretch between two of them is one in which nothing else could run. */
const longestStretch = async (during: () => Promise<unknown>): Promise<number> => {
  let [last, longest] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticks = setInterval(look, 1);
  await pause(20);
  longest = 0;
  await during();
  look();
  clearInterval(ticks);
  return longest;
};

const block = async ({ event, shape, count }: Extract<Asked, { kind: "block" }>): Promise<Block> => {
  const body = bodies[shape](count);
  let status = 0;
  const blockedMs = await longestStretch(async () => {
    status = (await handler({ ...Object(event), body }, contextOf(2))).statusCode ?? 0;
  });
  return { status, blockedMs, bytes: body.length };
};

const work = async (asked: Asked): Promise<Told> => {
  if (asked.kind === "first") return first(asked);
  if (asked.kind === "many") return many(asked);
  if (asked.kind === "block") return block(asked);
  return { answer: await handler(asked.event, contextOf(1)) };
};

process.on("message", (text) => {
  const asked: Asked = JSON.parse(String(text));
  work(asked).then(tell, (error: unknown) => tell({ failed: String(error) }));
});
tell({ ready: true });
