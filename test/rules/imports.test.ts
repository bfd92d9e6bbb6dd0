// The walls: every import obeys walls.ts, and a planted import that breaks a wall is seen.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, sources } from "./tree.ts";
import { forbidden, looking, resolving } from "./walls.ts";

const look = async (baseDir: string, entries: string[]) => {
  const options = { ...looking, baseDir, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise(entries, options, resolving);
  if (typeof output === "string") throw new Error("The cruise answers with a report, not a text.");
  const own = output.modules.filter(({ source }) =>
    /^(functions|shared|infra|test)\/.*\.ts$|^[^/]+\.ts$/.test(source),
  );
  const seen = own.filter(({ couldNotResolve }) => !couldNotResolve).map(({ source }) => source);
  const broken = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { seen, broken };
};

/** Wall → file that breaks it, and what that file imports. */
const planted: Record<string, [file: string, imports: string]> = {
  "rooms-do-not-touch": ["functions/access/a.ts", "../faults/b.ts"],
  "rooms-are-not-lists": ["functions/access/c.ts", "../routes.ts"],
  "rooms-reach-out-through-ports": ["functions/access/d.ts", "../../shared/table/store.ts"],
  "rooms-take-zod-alone": ["functions/access/e.ts", "jose"],
  "rooms-do-no-io": ["functions/access/f.ts", "node:fs"],
  "rules-are-pure": ["functions/access/rules.ts", "../../shared/log.ts"],
  "lists-only-list": ["functions/jobs.ts", "../shared/log.ts"],
  "leaves-know-leaves": ["shared/clock.ts", "./table/store.ts"],
  "failures-know-kinds": ["shared/http/problem.ts", "../log.ts"],
  "http-knows-leaves": ["shared/http/a.ts", "../table/store.ts"],
  "queue-knows-leaves": ["shared/queue/a.ts", "../table/store.ts"],
  "register-knows-leaves": ["shared/register/a.ts", "../table/store.ts"],
  "table-knows-leaves": ["shared/table/a.ts", "../mail/words.ts"],
  "mail-knows-leaves": ["shared/mail/a.ts", "../table/store.ts"],
  "pages-know-leaves": ["shared/pages/a.ts", "../table/store.ts"],
  "middy-has-two-homes": ["shared/http/b.ts", "@middy/core"],
  "sdk-has-its-homes": ["shared/queue/c.ts", "@aws-sdk/client-sqs"],
  "sdk-is-not-for-rules-of-the-house": ["test/rules/a.ts", "@aws-sdk/client-dynamodb"],
  "cdk-is-for-infra": ["shared/http/d.ts", "aws-cdk-lib"],
  "local-cloud-reads-the-template": ["infra/local/a.ts", "aws-cdk-lib"],
  "powertools-have-one-home": ["shared/http/e.ts", "@aws-lambda-powertools/logger"],
  "nobody-imports-infra": ["shared/http/f.ts", "../../infra/stack.ts"],
  "nobody-imports-tests": ["infra/a.ts", "../test/rules/a.ts"],
  "shared-knows-no-room": ["shared/http/g.ts", "../../functions/faults/b.ts"],
  "infra-reads-lists": ["infra/b.ts", "../functions/faults/b.ts"],
  "bind-is-for-infra": ["shared/http/h.ts", "../bind.ts"],
  "what-runs-is-installed": ["shared/http/i.ts", "fast-check"],
  "no-cycles": ["shared/http/j.ts", "./k.ts"],
  "nothing-unresolvable": ["shared/http/l.ts", "./nowhere.ts"],
};

const innocent = ["functions/faults/b.ts", "functions/routes.ts", "shared/table/store.ts", "shared/log.ts"];
const furniture = [...innocent, "shared/mail/words.ts", "shared/bind.ts", "infra/stack.ts"];

let planting: string;
const plant = async (path: string, text: string) => {
  await mkdir(dirname(join(planting, path)), { recursive: true });
  await writeFile(join(planting, path), text);
};

beforeAll(async () => {
  planting = await mkdtemp(join(tmpdir(), "bibliotek24-walls-"));
  await symlink(join(root, "node_modules"), join(planting, "node_modules"));
  await plant("package.json", '{ "devDependencies": { "fast-check": "*" } }');
  for (const path of furniture) await plant(path, "export const nothing = 0;\n");
  for (const [path, imported] of Object.values(planted)) await plant(path, `import "${imported}";\n`);
  await plant("shared/http/k.ts", 'import "./j.ts";\n');
});

afterAll(() => rm(planting, { recursive: true, force: true }));

test("no import goes through a wall, and every file was looked at", async () => {
  const { seen, broken } = await look(root, ["functions", "shared", "infra", "test", "vitest.config.ts"]);
  expect(broken).toEqual([]);
  expect(sources.map(({ path }) => path).filter((path) => !seen.includes(path))).toEqual([]);
});

test("an import through a wall is seen, whichever wall it is", async () => {
  const { broken } = await look(planting, ["functions", "shared", "infra", "test"]);
  expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort());
  const missed = Object.entries(planted).filter(
    ([wall, [path]]) => !broken.some((line) => line.startsWith(`${wall}: ${path} →`)),
  );
  expect(missed).toEqual([]);
});
