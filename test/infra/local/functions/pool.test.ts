import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFunctions } from "../../../../infra/local/functions/pool.ts";
import { LocalFunction } from "../../../../infra/local/template/read.ts";

const source = `
let calls = 0;
let running = 0;
export const handler = async (event, context) => {
  calls += 1;
  running += 1;
  const alone = running === 1;
  if (event.log) console.log(event.log);
  if (event.fail) { running -= 1; throw new TypeError("no"); }
  if (event.exit) process.exit(1);
  await new Promise((resolve) => setTimeout(resolve, event.milliseconds ?? 0));
  running -= 1;
  return { calls, alone, name: process.env.GIVEN, id: context.awsRequestId, left: context.getRemainingTimeInMillis() };
};`;

const started: { directory?: string; functions?: ReturnType<typeof openFunctions> } = {};
const lines: string[] = [];
const arn = "arn:aws:lambda:eu-north-1:000000000000:function:trial";

beforeAll(async () => {
  started.directory = await mkdtemp(join(tmpdir(), "pool-test-"));
  await writeFile(join(started.directory, "index.mjs"), source);
  const trial = LocalFunction.parse({
    id: "trial",
    arn,
    directory: started.directory,
    handler: "index.handler",
    timeoutSeconds: 3,
    environment: { GIVEN: "value" },
  });
  started.functions = openFunctions([trial], { environment: {}, lines: (_, line) => lines.push(line) });
});
afterAll(async () => {
  await started.functions?.end();
  await rm(started.directory ?? "", { recursive: true, force: true });
});

const invoke = (event: unknown) => started.functions?.invoke(arn, event) ?? Promise.reject(new Error("none"));

test("an idle instance is used again, with the environment of its function", async () => {
  expect(await invoke({})).toMatchObject({ calls: 1, name: "value" });
  expect(await invoke({})).toMatchObject({ calls: 2 });
});

test("calls at the same time never share an instance, and there are four instances at most", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => invoke({ milliseconds: 20 })));
  for (const answer of answers) expect(answer).toMatchObject({ alone: true });
  const idOf = (answer: unknown) => JSON.stringify(answer).match(/"id":"([^"]+)"/)?.[1];
  expect(new Set(answers.map(idOf)).size).toBe(12);
});

test("a failure, an exit and a timeout reject, and the next call is answered", async () => {
  await expect(invoke({ fail: true })).rejects.toThrow("trial failed: TypeError");
  await expect(invoke({ exit: true })).rejects.toThrow("trial ended before it answered.");
  await expect(invoke({ milliseconds: 5000 })).rejects.toMatchObject({ timedOut: true });
  expect(await invoke({})).toMatchObject({ name: "value" });
});

test("what a function writes is handed on by line", async () => {
  await invoke({ log: '{"message":"written"}' });
  await expect.poll(() => lines).toContain('{"message":"written"}');
});

test("a function that is not there rejects", async () => {
  await expect(started.functions?.invoke("nobody", {})).rejects.toThrow("There is no function nobody.");
});
