// What is installed, and what the commands of the README, the scripts and the gate of CI say to each other.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { read } from "./tree.ts";

const Versions = z.record(z.string(), z.string()).default({});
const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: Versions,
  devDependencies: Versions,
  optionalDependencies: Versions,
});
const declared = Package.parse(JSON.parse(read("package.json").text));
const Locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: Versions,
});
const Lock = z.object({ packages: z.record(z.string(), Locked) });
type Lock = z.infer<typeof Lock>;
const lock = Lock.parse(JSON.parse(read("package-lock.json").text));

const installed = Object.entries({
  ...declared.dependencies,
  ...declared.devDependencies,
  ...declared.optionalDependencies,
});

const inexact = (versions: readonly [string, string][]): string[] =>
  versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name]) => name);

/** Optional packages, such as a tool's binary for another platform, that a lock file names without locking them. */
const unlocked = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages),
    ),
  );

/** Scripts of package.json that a text tells the reader to run. */
const commandsIn = (text: string): string[] => {
  const run = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].flatMap(([, name]) => name ?? []);
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].flatMap(([, name]) => name ?? []);
  return [...new Set([...run, ...short])];
};

describe("packages", () => {
  test("every version is exact, so that two installs are one", () => {
    expect(installed.length).toBeGreaterThan(20);
    expect(inexact(installed)).toEqual([]);
    expect(
      inexact([
        ["a", "^1.2.3"],
        ["b", "latest"],
        ["c", "1.x"],
      ]),
    ).toEqual(["a", "b", "c"]);
  });

  test("the lock file agrees with package.json", () => {
    const other = installed.filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  test("the lock file locks the binaries of every platform, or `npm ci` refuses it", () => {
    expect(unlocked(lock)).toEqual([]);
    const tool = { optionalDependencies: { "tool-for-another": "1.0.0" } };
    expect(unlocked({ packages: { "node_modules/tool": tool } })).toEqual(["tool-for-another"]);
  });

  test("the lock file is bound to no registry", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  test("Node comes with the packages, of the line Lambda runs", () => {
    expect(declared.devDependencies["node"]).toMatch(/^24\./);
    expect(process.versions.node).toBe(declared.devDependencies["node"]);
  });
});

describe("commands", () => {
  const readme = read("README.md").text;
  const gate = read(".ci/run").text;

  test("CI runs the README's test command and the static checks, after an install of its own", () => {
    expect(readme).toMatch(/^npm ci && npm test\b/m);
    const steps = [/^npm ci\b/m, /^npm run (-s )?check$/m, /\bnpm test$/m].map((step) => gate.search(step));
    expect(steps).not.toContain(-1);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
  });

  test("every command the documents name exists", () => {
    const named = [readme, read("CONTRIBUTING.md").text, gate].flatMap(commandsIn);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in declared.scripts))).toEqual([]);
    expect(commandsIn("npm run nowhere")).toEqual(["nowhere"]);
  });

  test("every script is told in the README or in CONTRIBUTING", () => {
    const told = [readme, read("CONTRIBUTING.md").text].flatMap(commandsIn);
    expect(Object.keys(declared.scripts).filter((name) => !told.includes(name))).toEqual([]);
  });

  test("the one gate looks at format, lint, types, unused code and the template", () => {
    const [check = ""] = [declared.scripts["check"]];
    for (const step of ["biome ci", "tsc", "knip", "synth"]) expect(check).toContain(step);
  });
});
