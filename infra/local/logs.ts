// Where the local cloud's output goes: one file of JSON lines per function under `log`, the terminal only on wish.
import { createWriteStream, statSync, type WriteStream } from "node:fs";
import type { Place } from "./state.ts";

export type Logs = {
  /** A line that a function wrote. */
  line(functionId: string, line: string): void;
  /** A failure of the local cloud's own parts, or of a function they called. */
  failed(error: unknown): void;
  end(): void;
};

const mostBytes = 10_000_000;

/** A file that has grown long is begun anew: schedules run every second here, for as long as somebody leaves it on. */
const openFile = (path: string): WriteStream => {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return createWriteStream(path, { flags: bytes > mostBytes ? "w" : "a", mode: 0o600 });
};

const isVerbose = (): boolean => process.env["VERBOSE"] === "1";

/** Opens the logs; without a directory, lines go to `listener` and nowhere else. */
export const openLogs = (place: Place, listener?: (functionId: string, line: string) => void): Logs => {
  const files = new Map<string, WriteStream | null>();
  const fileOf = (name: string): WriteStream | null => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const path = place(`log/${name}.jsonl`);
    const file = path === null ? null : openFile(path);
    files.set(name, file);
    return file;
  };
  const line = (name: string, text: string): void => {
    fileOf(name)?.write(`${text}\n`);
    listener?.(name, text);
    if (isVerbose()) process.stdout.write(`${name} ${text}\n`);
  };
  return {
    line,
    failed: (error) => {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      line("local-cloud", JSON.stringify({ at: new Date().toISOString(), name, message, stack }));
    },
    end: () => {
      for (const file of files.values()) file?.end();
    },
  };
};
