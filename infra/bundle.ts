// Bundles every function in one esbuild call: the SDK inside, minified, nothing left to find at run time.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { type Asset, assets } from "./bundle/assets.ts";
import { builtins } from "./bundle/builtins.ts";
import { entryOf } from "./bundle/entries.ts";
import { leftOut } from "./bundle/left-out.ts";
import { unusedSdk } from "./bundle/unused-sdk.ts";
import type { Planned } from "./plan.ts";

const root = resolve(import.meta.dirname, "..");

/** The entries exist only in memory; they resolve their imports as a file at the repository's top would. */
const generated = (functions: readonly Planned[]): Plugin => ({
  name: "generated-entries",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({
      path: path.slice("entry:".length),
      namespace: "entry",
    }));
    onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => {
      const planned = functions.find(({ id }) => id === path);
      return planned ? { contents: entryOf(planned), loader: "ts", resolveDir: root } : null;
    });
  },
});

const copyAssets = async (directory: string, files: readonly Asset[]): Promise<void> => {
  for (const { from, to } of files) {
    await mkdir(dirname(join(directory, to)), { recursive: true });
    await cp(join(root, from), join(directory, to), { recursive: true });
  }
};

export type Bundles = {
  /** Function id → directory with `index.mjs`, which exports `handler`. */
  readonly directories: Readonly<Record<string, string>>;
  /** What went into each bundle and what it still imports; also written to `metafile.json`. */
  readonly metafile: Metafile;
};

/** Writes one directory per function under `outDir`. */
export const bundle = async (outDir: string, functions: readonly Planned[]): Promise<Bundles> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: functions.map(({ id }) => ({ in: `entry:${id}`, out: `${id}/index` })),
    outdir: outDir,
    plugins: [generated(functions), builtins, unusedSdk, ...leftOut],
    alias: { "@aws-sdk/credential-provider-node": join(import.meta.dirname, "bundle/credentials.ts") },
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  await writeFile(join(outDir, "metafile.json"), JSON.stringify(metafile));
  const directories = Object.fromEntries(functions.map(({ id }) => [id, join(outDir, id)]));
  await Promise.all(Object.entries(directories).map(([id, path]) => copyAssets(path, assets[id] ?? [])));
  return { directories, metafile };
};
