// Every law holds in every stage that is deployed, and every law can be broken.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { plan } from "../../infra/plan.ts";
import { type StageName, stageNamed } from "../../infra/stages.ts";
import { declared, synthesizeWith } from "../../infra/synth.ts";
import { eventLaws } from "./laws/events.ts";
import { functionLaws } from "./laws/functions.ts";
import { keepingLaws } from "./laws/keeping.ts";
import type { Scene } from "./laws/law.ts";
import { policyLaws } from "./laws/policies.ts";
import { queueLaws } from "./laws/queues.ts";
import { routeLaws } from "./laws/routes.ts";

const laws = [...queueLaws, ...functionLaws, ...policyLaws, ...routeLaws, ...eventLaws, ...keepingLaws];
const scenes = new Map<StageName, Scene>();
let folder = "";

const sceneOf = async (stage: StageName): Promise<Scene> => {
  const { template } = await synthesizeWith(inject("bundles"), stage, join(folder, stage));
  const runbook = await readFile(resolve(import.meta.dirname, "../../infra/README.md"), "utf8");
  return { stage: stageNamed(stage), template, planned: plan(declared), runbook };
};

/** A scene of one's own, to read or to damage. */
const sceneCopy = (stage: StageName): Scene => {
  const scene = scenes.get(stage);
  if (!scene) throw new Error(`${stage} was not synthesized.`);
  return { ...scene, template: structuredClone(scene.template) };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bibliotek24-laws-"));
  for (const stage of ["test", "prod"] as const) scenes.set(stage, await sceneOf(stage));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(laws)("$title", ({ broken, plant }) => {
  test.each(["test", "prod"] as const)("in stage %s", (stage) => {
    expect(broken(sceneCopy(stage))).toEqual([]);
  });

  test("and a violation is seen", () => {
    const damaged = sceneCopy("test");
    plant(damaged);
    expect(broken(damaged)).not.toEqual([]);
  });
});
