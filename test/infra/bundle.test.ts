// Bundles are whole, small, and free to load.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Metafile } from "esbuild";
import { describe, expect, inject, test } from "vitest";
import { bundle } from "../../infra/bundle.ts";
import { plan } from "../../infra/plan.ts";
import { declared } from "../../infra/synth.ts";

const root = resolve(import.meta.dirname, "../..");
const functions = plan(declared);
const ids = functions.map(({ id }) => id);
const folder = join(inject("place"), "bundles");
const { outputs }: Pick<Metafile, "outputs"> = JSON.parse(
  readFileSync(join(folder, "metafile.json"), "utf8"),
);

const outputOf = (id: string) => {
  const found = Object.entries(outputs).find(([path]) => path.endsWith(`/${id}/index.mjs`));
  if (!found) throw new Error(`There is no bundle of ${id}.`);
  return found[1];
};

/** Runs a line of code in a Node that has no environment and no file to fall back on. */
const alone = async (code: string): Promise<string> => {
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
    env: {},
    cwd: folder,
  });
  return (await run).stdout.trim();
};

const urls = (paths: string[]): string => JSON.stringify(paths.map((path) => pathToFileURL(path).href));

describe("a bundle", () => {
  test.each(ids)("%s finds everything inside itself but Node's own modules", (id) => {
    const outside = outputOf(id).imports.map(({ path }) => path);
    expect(outside.filter((path) => !path.startsWith("node:"))).toEqual([]);
  });

  test.each(ids)("%s leaves out the credential chain, the locales of zod and the infrastructure", (id) => {
    const inside = Object.keys(outputOf(id).inputs);
    // The index of the locales names all of them and holds none.
    const unwanted =
      /credential-provider-(?!env)|zod\/v4\/locales\/(?!en\.|index\.)|aws-cdk|^infra\/(?!bundle\/credentials)/;
    expect(inside.length).toBeGreaterThan(20);
    expect(inside.filter((path) => unwanted.test(path))).toEqual([]);
  });

  test.each(ids)("%s is small", (id) => {
    // Mail brings a second client and every template in three languages; pages their words; and one room the contract
    // of all.
    const { inputs } = outputOf(id);
    const mail = inputs["shared/mail/ses.ts"] ? 250_000 : 0;
    const pages = inputs["shared/pages/layout.ts"] ? 100_000 : 0;
    const places = inputs["shared/places/places.json"] ? 120_000 : 0;
    const contract = inputs["functions/openapi.json"] ? 300_000 : 0;
    expect(outputOf(id).bytes).toBeLessThan(500_000 + mail + pages + places + contract);
  });

  test("holds only the stores that its function uses", () => {
    const inside = Object.keys(outputOf("notifications-on-receipt").inputs);
    expect(inside).toContain("shared/table/telling/notifications.ts");
    expect(inside.filter((path) => /shared\/mail\/ses|access-requests|reference\.ts$/.test(path))).toEqual([
      ...inside.filter((path) => path === "shared/records/reference.ts"),
    ]);
  });

  test("holds the client of queues where messages are consumed, and nowhere else", () => {
    const holding = ids.filter((id) =>
      Object.keys(outputOf(id).inputs).some((path) => path.includes("@aws-sdk/client-sqs")),
    );
    expect(holding).toEqual(functions.filter(({ kind }) => kind === "consumer").map(({ id }) => id));
  });

  test("is the same when it is built again", async () => {
    const built = async () => {
      const place = await mkdtemp(join(inject("place"), "again-"));
      await bundle(place, functions);
      return readFile(join(place, "faults/index.mjs"), "utf8");
    };
    const first = await built();
    expect(first.length).toBeGreaterThan(0);
    expect((await built()) === first).toBe(true);
  });
});

describe("under an empty environment", () => {
  const free = (paths: string[], name: string) =>
    alone(`
      const before = [process.stdin, process.stdout, process.stderr] && process.getActiveResourcesInfo().length;
      const kinds = [];
      for (const url of ${urls(paths)}) kinds.push(typeof (await import(url))[${JSON.stringify(name)}]);
      console.log(JSON.stringify({ kinds: [...new Set(kinds)], open: process.getActiveResourcesInfo().slice(before) }));
    `);

  test("every bundle loads, exports its handler and opens nothing", async () => {
    const paths = ids.map((id) => join(folder, id, "index.mjs"));
    expect(JSON.parse(await free(paths, "handler"))).toEqual({ kinds: ["function"], open: [] });
  });

  test("the lists of routes and jobs load and open nothing", async () => {
    expect(JSON.parse(await free([join(root, "functions/routes.ts")], "routes"))).toMatchObject({ open: [] });
    expect(JSON.parse(await free([join(root, "functions/jobs.ts")], "jobs"))).toMatchObject({ open: [] });
  });
});
