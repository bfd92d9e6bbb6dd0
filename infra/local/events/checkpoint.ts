// A position that survives the process: written whole beside the old one, then moved over it.
import { readFile, rename, writeFile } from "node:fs/promises";
import type * as z from "zod";

export type Checkpoint<T> = { read(): Promise<T | null>; write(position: T): Promise<void> };

const missing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Keeps the position in `file`, or in memory alone where there is none. */
export const checkpoint = <S extends z.ZodType>(file: string | null, schema: S): Checkpoint<z.infer<S>> => {
  let kept: z.infer<S> | null = null;
  if (file === null)
    return {
      read: () => Promise.resolve(kept),
      write: (position) => {
        kept = position;
        return Promise.resolve();
      },
    };
  return {
    read: async () => {
      try {
        return schema.parse(JSON.parse(await readFile(file, "utf8")));
      } catch (error) {
        if (missing(error)) return null;
        throw error;
      }
    },
    write: async (position) => {
      await writeFile(`${file}.new`, JSON.stringify(position));
      await rename(`${file}.new`, file);
    },
  };
};
