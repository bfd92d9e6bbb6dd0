// A synthesized stage can be found its way around in, and cdk-nag has looked at it.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack, Validations } from "aws-cdk-lib";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, inject, test } from "vitest";
import { assets } from "../../infra/bundle/assets.ts";
import { plan } from "../../infra/plan.ts";
import { declared } from "../../infra/synth.ts";

test("every planned function's bundle lies in the assembly", () => {
  const { assembly, functions } = inject("synthesized");
  expect(Object.keys(functions).toSorted()).toEqual(
    plan(declared)
      .map(({ id }) => id)
      .toSorted(),
  );
  for (const directory of Object.values(functions)) {
    expect(directory.startsWith(assembly)).toBe(true);
    expect(existsSync(join(directory, "index.mjs"))).toBe(true);
  }
});

test("files that a room serves lie next to its bundle", () => {
  const { functions } = inject("synthesized");
  const placed = Object.entries(assets).flatMap(([id, files]) =>
    files.map(({ to }) => join(functions[id] ?? "no such function", to)),
  );
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.filter((path) => !existsSync(path))).toEqual([]);
});

test("the local stage asks for nothing but the tokens' issuer and audience", () => {
  const { Parameters } = inject("synthesized").template;
  const asked = Object.entries(Parameters).filter(([, { Default }]) => Default === undefined);
  expect(asked.map(([name]) => name).toSorted()).toEqual(["TokenAudience", "TokenIssuer"]);
});

test("a stack that cdk-nag objects to is not synthesized", async () => {
  const outdir = await mkdtemp(join(tmpdir(), "bibliotek24-nag-"));
  const app = new App({ outdir, analyticsReporting: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = new Stack(app, "Planted");
  new Queue(stack, "Plain");
  expect(() => app.synth()).toThrow("AwsSolutions-SQS4");
  await rm(outdir, { recursive: true, force: true });
});
