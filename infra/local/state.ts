// What the local cloud keeps under its directory, and that only one runner at a time uses it.
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { commandOf } from "./processes.ts";

const Owner = z.object({ pid: z.int().positive() });

/** Files by name; null where nothing is kept. */
export const placeIn =
  (directory: string | null) =>
  (name: string): string | null =>
    directory === null ? null : join(directory, name);
export type Place = ReturnType<typeof placeIn>;

/** Parses a JSON file of ours; null where it is missing or not what it should be. */
export const readState = async <S extends z.ZodType>(file: string, schema: S): Promise<z.infer<S> | null> => {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
};

export const writeState = (file: string, state: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });

/** Thrown where a person has to do something; the message says what. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Takes the directory for this process until `release`; a living other runner is named in the error. */
export const take = async (directory: string, attempts = 3): Promise<{ release(): Promise<void> }> => {
  await mkdir(join(directory, "log"), { recursive: true });
  const file = join(directory, "runner.json");
  try {
    const lock = await open(file, "wx", 0o600);
    await lock.writeFile(JSON.stringify({ pid: process.pid }));
    await lock.close();
    return { release: () => rm(file, { force: true }) };
  } catch (error) {
    const owner = await readState(file, Owner);
    if (owner && owner.pid !== process.pid && commandOf(owner.pid).includes("node"))
      throw new StartError(
        `A local cloud is running already (process ${owner.pid}). End it, or take another PORT and --ephemeral.`,
        { cause: error },
      );
    if (attempts === 0) throw error;
    await rm(file, { force: true });
    return take(directory, attempts - 1);
  }
};
