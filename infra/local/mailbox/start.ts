// Starts the mailbox, or adopts the one that an earlier run left: a process of its own that outlives a killed runner.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { openSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import { end } from "../processes.ts";
import { type Place, readState, StartError, writeState } from "../state.ts";

export type Mailbox = { url: string; said: string; stop(): Promise<void> };

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

const Note = z.object({ pid: z.int().positive(), port: z.int().positive() });
type Note = z.infer<typeof Note>;

const Started = z.union([z.object({ port: z.int(), pid: z.int() }), z.object({ failed: z.string() })]);

const simulated = fileURLToPath(new URL("../../../shared/mail/destination/simulated.ts", import.meta.url));

/** Of the mailbox's own code: a running one with another version is replaced, and replays its ledger. */
const version = (): string => {
  const folder = join(main, "..");
  const files = readdirSync(folder).map((name) => join(folder, name));
  const hash = createHash("sha256");
  for (const file of [...files, simulated].toSorted()) hash.update(readFileSync(file));
  return hash.digest("base64url").slice(0, 16);
};

const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

const startedOr = (message: unknown, port: number): Note => {
  const started = Started.parse(message);
  if (!("failed" in started)) return started;
  throw new StartError(
    started.failed === "EADDRINUSE"
      ? `Port ${port}, meant for the mailbox, is taken by another program. Name a free one in MAIL_PORT.`
      : `The mailbox did not start: ${started.failed}`,
  );
};

const startProcess = (order: { port: number; ledger: string; log: string }): Promise<Note> =>
  new Promise((resolve, reject) => {
    const log = openSync(order.log, "a", 0o600);
    const { port, ledger } = order;
    const child = spawn(process.execPath, [main, JSON.stringify({ port, ledger, version: version() })], {
      detached: true,
      stdio: ["ignore", log, log, "ipc"],
    });
    child.once("error", reject);
    child.once("exit", () => reject(new StartError(`The mailbox ended at once; see ${order.log}.`)));
    child.once("message", (message) => {
      child.removeAllListeners("exit");
      child.unref();
      try {
        resolve(startedOr(message, port));
      } catch (error) {
        reject(error);
      }
    });
  });

const startThread = (port: number): Promise<Mailbox> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(main, { workerData: { port, ledger: null, version: version() } });
    worker.once("error", reject);
    worker.once("message", (message) => {
      try {
        const url = urlOf(startedOr(message, port).port);
        resolve({ url, said: "in memory", stop: () => worker.terminate().then(() => undefined) });
      } catch (error) {
        reject(error);
      }
    });
  });

const About = z.object({ pid: z.int(), ledger: z.string().nullable(), version: z.string() });

/** Whether the noted process is our mailbox, with this ledger and this code, and answers. */
const isCurrent = async ({ pid, port }: Note, ledger: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${urlOf(port)}/_mailbox`, { signal: AbortSignal.timeout(2000) });
    const about = About.parse(await answer.json());
    return about.pid === pid && about.ledger === ledger && about.version === version();
  } catch {
    return false;
  }
};

/** Ends a mailbox that an earlier run left behind. */
export const endMailbox = async (place: Place): Promise<void> => {
  const file = place("mailbox.json");
  const note = file === null ? null : await readState(file, Note);
  if (note) await end(note.pid, main);
  if (file !== null) await rm(file, { force: true });
};

const adopt = async (place: Place, port: number, ledger: string): Promise<Note | null> => {
  const note = await readState(place("mailbox.json") ?? "", Note);
  if (note && (port === 0 || note.port === port) && (await isCurrent(note, ledger))) return note;
  await endMailbox(place);
  return null;
};

/** Starts the mailbox on a port of loopback; without a directory it is a thread of this process and keeps nothing. */
export const startMailbox = async (place: Place, port: number): Promise<Mailbox> => {
  const [file, ledger, log] = [place("mailbox.json"), place("mails.jsonl"), place("log/mailbox.log")];
  if (file === null || ledger === null || log === null) return startThread(port);
  const adopted = await adopt(place, port, ledger);
  const note = adopted ?? (await startProcess({ port, ledger, log }));
  await writeState(file, note);
  return {
    url: urlOf(note.port),
    said: adopted ? `still running, process ${note.pid}` : `process ${note.pid}`,
    stop: () => endMailbox(place),
  };
};
