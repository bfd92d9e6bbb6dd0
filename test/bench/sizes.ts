// How large each bundle is, as it is and as it is sent.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { World } from "./world.ts";

/** `bytes` of `index.mjs` and of its gzip form; assets beside it are not loaded at a cold start. */
export const sizes = (world: World) =>
  Promise.all(
    [...world.bundles.values()].map(async ({ id, file }) => {
      const code = await readFile(file);
      return { id, bytes: code.length, gzipBytes: gzipSync(code).length };
    }),
  );
export type Size = Awaited<ReturnType<typeof sizes>>[number];
