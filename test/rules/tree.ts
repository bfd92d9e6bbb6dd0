// The repository as its rules see it: every file that is, or is about to be, under version control.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The top of the repository. */
export const root = join(import.meta.dirname, "../..");

/** A file, or a planted one that was never written to disk. `path` is relative to the top, with slashes. */
export type Source = { readonly path: string; readonly text: string };

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});

/** Every file of the repository, without what `.gitignore` names. */
export const paths: readonly string[] = listed
  .split("\n")
  .filter((path) => path && existsSync(join(root, path)));

export const read = (path: string): Source => ({ path, text: readFileSync(join(root, path), "utf8") });

export const isSource = (path: string): boolean => path.endsWith(".ts");
export const isTest = (path: string): boolean => path.endsWith(".test.ts");

/** Every TypeScript file. */
export const sources: readonly Source[] = paths.filter(isSource).map(read);

const roomFile = /^functions\/[a-z-]+\/(?:[a-z-]+\/)?([a-z-]+)\.ts$/;
const declares = (wanted: string, { path, text }: Source): boolean =>
  roomFile.test(path) && text.includes(`export const ${wanted} =`);

/** Files that declare a route; a job has its own form. */
export const isRoute = (source: Source): boolean => declares("handler", source);
export const isJob = (source: Source): boolean => declares("job", source);

/** Joins what may not stand in one piece, lest the rule that looks for it finds its own proof. */
export const spelled = (...parts: readonly string[]): string => parts.join("");
