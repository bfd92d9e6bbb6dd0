// Puts changed sources to work while the local cloud runs: synthesized anew, then swapped in.
import { watch } from "node:fs";
import { join } from "node:path";
import type { Closing } from "../closing.ts";
import type { Cloud } from "../cloud.ts";
import { synthesizeOnce } from "./current.ts";

const settleMilliseconds = 200;
const folders = ["functions", "shared"].map((name) => join(import.meta.dirname, "../../..", name));

/** Watches functions and shared; a change that does not synthesize is told, and the old code goes on. */
export const watchSources = (cloud: Pick<Cloud, "reload">, say: (line: string) => void, stops: Closing) => {
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  const reload = async (): Promise<void> => {
    const started = performance.now();
    try {
      cloud.reload(await synthesizeOnce(stops));
      say(`Reloaded    functions and routes, ${Math.round(performance.now() - started)} ms`);
    } catch (error) {
      say(`Not reloaded: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const changed = (_event: string, name: string | null): void => {
    if (name !== null && !/\.(ts|json)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(reload);
    }, settleMilliseconds);
  };

  const watchers = folders.map((folder) => watch(folder, { recursive: true }, changed));
  stops.add(async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await turn;
  });
};
