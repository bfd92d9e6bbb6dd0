// The real engine of each worker, for `inject("engines")`: started before the first file, ended after the last.
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { TestProject } from "vitest/node";
import { answers, freePort } from "../../../infra/local/engine/start.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The port of each worker's engine, the first worker's first. */
    engines: number[];
  }
}

const listening = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The engine does not answer.");
};

type Engine = { process: ChildProcess; port: number };

const start = async (): Promise<Engine> => {
  const port = await freePort();
  const binary = createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  const engine = spawn(binary, ["serve", "--host", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  await listening(port);
  return { process: engine, port };
};

export const setup = async (project: TestProject) => {
  const engines: Engine[] = [];
  // Why one after the other: a free port is only free until somebody else takes it.
  for (let worker = 0; worker < Number(project.config.maxWorkers); worker += 1) engines.push(await start());
  project.provide(
    "engines",
    engines.map(({ port }) => port),
  );
  return () => {
    for (const engine of engines) engine.process.kill();
  };
};
