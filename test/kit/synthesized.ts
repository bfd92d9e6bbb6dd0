// Synthesizes the local stage once for the whole suite, for `inject("synthesized")`; `place` is for what else is made once.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Synthesized, synthesize } from "../../infra/synth.ts";

declare module "vitest" {
  interface ProvidedContext {
    synthesized: Synthesized;
    place: string;
  }
}

export const setup = async (project: TestProject) => {
  const directory = await mkdtemp(join(tmpdir(), "bibliotek24-synthesized-"));
  project.provide("synthesized", await synthesize("local", directory));
  project.provide("place", directory);
  return () => rm(directory, { recursive: true, force: true });
};
