// A copy of the tree's sources in which one thing at a time is broken, and put right again.
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Breakage } from "./list.ts";

const root = join(import.meta.dirname, "../..");

export type Tree = {
  readonly place: string;
  /** Breaks it for as long as the work takes; throws where the text does not stand in its file exactly once. */
  broken<T>(breakage: Breakage, work: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
};

const sources = (): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
    .split("\n")
    .filter(Boolean);

/** What the text becomes; a breakage that no longer fits its file is a fault of the list, and says so. */
export const edited = (text: string, { file, from, to }: Breakage): string => {
  const times = text.split(from).length - 1;
  if (times !== 1) throw new Error(`${file} holds what is to be broken ${times} times, not once: ${from}`);
  return text.replace(from, () => to);
};

export const copyTree = async (): Promise<Tree> => {
  const place = await mkdtemp(join(tmpdir(), "bibliotek24-broken-"));
  for (const path of sources()) await cp(join(root, path), join(place, path));
  await symlink(join(root, "node_modules"), join(place, "node_modules"));
  return {
    place,
    broken: async (breakage, work) => {
      const path = join(place, breakage.file);
      const whole = await readFile(path, "utf8");
      await writeFile(path, edited(whole, breakage));
      try {
        return await work();
      } finally {
        await writeFile(path, whole);
      }
    },
    remove: () => rm(place, { recursive: true, force: true }),
  };
};
