// The table engine: dynoxide as a child, or the endpoint that AWS_ENDPOINT_URL_DYNAMODB names.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { commandOf, end } from "../processes.ts";
import { type Place, readState, StartError, writeState } from "../state.ts";
import { indexStream } from "./stream-index.ts";

export type Engine = { endpoint: string; said: string; stop(): Promise<void> };

const Child = z.object({ engine: z.int().positive(), runner: z.int().positive() });
const mark = "dynoxide";

/** A port nobody uses, until somebody does. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Whether something listens there. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });

const binary = (): string => {
  try {
    return createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  } catch (error) {
    throw new StartError(
      `The table engine comes for Linux on x64; this machine is ${process.platform} on ${process.arch}. ` +
        "Start DynamoDB Local (or any DynamoDB endpoint) and name it in AWS_ENDPOINT_URL_DYNAMODB, " +
        "such as http://127.0.0.1:8000.",
      { cause: error },
    );
  }
};

const temporary = "bibliotek24-engine-";

/** Ends engines whose runner was killed: the one of this directory, and those of runs that kept nothing. */
const endOrphans = async (note: string | null): Promise<void> => {
  const others = readdirSync(tmpdir()).filter((name) => name.startsWith(temporary));
  const notes = [...others.map((name) => join(tmpdir(), name, "engine.json")), ...(note ? [note] : [])];
  for (const file of notes) {
    const child = await readState(file, Child);
    if (!child || (file !== note && commandOf(child.runner) !== "")) continue;
    await end(child.engine, mark);
    if (file !== note) await rm(join(file, ".."), { recursive: true, force: true });
  }
};

/** Ends the engine that an earlier run of this directory left behind. */
export const endEngine = (place: Place): Promise<void> => endOrphans(place("engine.json"));

const ready = async (child: ChildProcess, port: number): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return;
    await pause(10);
  }
  throw new StartError(`The table engine did not start (exit code ${child.exitCode ?? "none"}).`);
};

const spawned = (path: string, args: string[]): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    // Why detached: Ctrl-C reaches the whole group, and the engine must outlive the functions that still write to it.
    const child = spawn(path, args, { stdio: "ignore", detached: true });
    child.once("error", reject);
    child.once("spawn", () => resolve(child));
  });

const startChild = async (place: Place, begin: string | undefined): Promise<Engine> => {
  await endEngine(place);
  const path = binary();
  // Where nothing is kept there is still a file, because only a file can be indexed; it goes with the engine.
  const passing = place("table.db") === null ? mkdtempSync(join(tmpdir(), temporary)) : null;
  const [file, note] = ["table.db", "engine.json"].map((name) => place(name) ?? join(passing ?? "", name));
  if (file === undefined || note === undefined) throw new Error("The engine has no place.");
  if (begin !== undefined && !existsSync(file)) await copyFile(begin, file);
  const port = await freePort();
  const child = await spawned(path, ["serve", "--host", "127.0.0.1", "-p", String(port), "--db-path", file]);
  const pid = child.pid ?? 0;
  await writeState(note, { engine: pid, runner: process.pid });
  await ready(child, port);
  indexStream(file);
  const stop = async () => {
    await end(pid, mark);
    await rm(passing ?? note, { recursive: true, force: true });
  };
  return { endpoint: `http://127.0.0.1:${port}`, said: passing === null ? file : "nothing is kept", stop };
};

/**
 * Starts the engine, or takes the endpoint that the environment names; an engine of an earlier, killed run is ended.
 * `begin` names a table file that a new table starts as a copy of.
 */
export const startEngine = (place: Place, begin?: string): Promise<Engine> => {
  const endpoint = process.env["AWS_ENDPOINT_URL_DYNAMODB"];
  if (endpoint === undefined || endpoint === "") return startChild(place, begin);
  return Promise.resolve({
    endpoint,
    said: "as AWS_ENDPOINT_URL_DYNAMODB names it",
    stop: () => Promise.resolve(),
  });
};
