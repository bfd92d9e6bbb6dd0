// The process under measure: imports one bundle, answers, and tells what it took. It imports nothing else.
import type { Asked, Told } from "./protocol.ts";

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

const work = async (asked: Asked): Promise<Told> => {
  if (asked.kind === "first") return first(asked);
  if (asked.kind === "many") return many(asked);
  return { answer: await handler(asked.event, contextOf(1)) };
};

process.on("message", (text) => {
  const asked: Asked = JSON.parse(String(text));
  work(asked).then(tell, (error: unknown) => tell({ failed: String(error) }));
});
tell({ ready: true });
