// Results as JSON, by the moment they were measured at.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import * as z from "zod";

const results = join(import.meta.dirname, "../results");

const Ratios = z.object({
  kind: z.string(),
  calls: z
    .object({
      cold: z.array(z.object({ name: z.string(), first: z.number() })),
      warm: z.array(z.object({ name: z.string(), cpu: z.number() })),
    })
    .nullable(),
});
/** What of a run another one is compared with. */
export type Ratios = z.infer<typeof Ratios>;

const versionOf = (name: string): string => {
  const found: unknown = createRequire(import.meta.url)(`${name}/package.json`);
  return z.object({ version: z.string() }).parse(found).version;
};

const machine = () => ({
  node: process.version,
  platform: process.platform,
  arch: process.arch,
  cpus: cpus().length,
  processor: cpus()[0]?.model ?? "",
  load: loadavg(),
  dynoxide: versionOf("@dynoxide/linux-x64"),
});

type Run = { kind: string; effort: object; measured: object };

/** Writes a run, and tells where. */
export const save = async ({ kind, effort, measured }: Run): Promise<string> => {
  await mkdir(results, { recursive: true });
  const at = new Date().toISOString();
  const file = join(results, `${at.slice(0, 19).replaceAll(/[T:]/g, "-")}.json`);
  await writeFile(
    file,
    `${JSON.stringify({ at, kind, effort, machine: machine(), ...measured }, null, 2)}\n`,
  );
  return file;
};

/** The last run of that kind with ratios in it, or null. */
export const latest = async (kind: string): Promise<Ratios | null> => {
  const files = (await readdir(results).catch(() => [])).filter((name) => name.endsWith(".json")).toSorted();
  for (const name of files.toReversed()) {
    const read = Ratios.safeParse(JSON.parse(await readFile(join(results, name), "utf8"))).data;
    if (read?.kind === kind && read.calls) return read;
  }
  return null;
};
