// Importing is free: no environment is read, no client made and no handle opened before the first call.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { homes } from "../../shared/bind.ts";
import { root } from "./tree.ts";

const run = promisify(execFile);

/** What stays open in a process with an empty environment after importing these, besides its own pipes. */
const openAfter = async (modules: readonly string[]): Promise<string[]> => {
  const urls = JSON.stringify(modules);
  const script = `
    const before = process.getActiveResourcesInfo();
    for (const url of ${urls}) await import(url);
    const own = [...before, "PipeWrap"];
    const left = process.getActiveResourcesInfo().filter((kind) => !own.includes(kind));
    process.stdout.write(JSON.stringify(left));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    env: {},
  });
  return z.array(z.string()).parse(JSON.parse(stdout));
};

const at = (path: string): string => pathToFileURL(join(root, path)).href;
const inline = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

describe("importing", () => {
  test("every route and every job is free, under an empty environment", async () => {
    expect(await openAfter(["functions/routes.ts", "functions/jobs.ts"].map(at))).toEqual([]);
  });

  test("the home of every port is free, under an empty environment", async () => {
    const modules = [...new Set(Object.values(homes).map(({ module }) => module))];
    expect(await openAfter([...modules, "shared/http/serve.ts", "shared/queue/consume.ts"].map(at))).toEqual(
      [],
    );
  });

  test("a handle left open is seen, and so is a missing variable", async () => {
    expect(
      await openAfter([inline("setInterval(() => {}, 9e6).hasRef(); setTimeout(process.exit, 300)")]),
    ).not.toEqual([]);
    await expect(
      openAfter([inline("if (!process.env.TABLE_NAME) throw new Error('lacks')")]),
    ).rejects.toThrow("lacks");
  });
});
