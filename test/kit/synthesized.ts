// Bundles and synthesizes once for the whole suite; `place` is for what else is made once.
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import * as z from "zod";
import { type Bundles, bundle } from "../../infra/bundle.ts";
import { plan } from "../../infra/plan.ts";
import { declared, type Synthesized, synthesizeWith, Template } from "../../infra/synth.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The local stage. */
    synthesized: Synthesized;
    /** Function id → directory; with `metafile.json` next to them in `{place}/bundles`. */
    bundles: Bundles["directories"];
    place: string;
  }
}

/** An earlier run's template, for a run of a few suites that ask for nothing else. */
const given = async (project: TestProject, file: string): Promise<void> => {
  const { template } = z.object({ template: Template }).parse(JSON.parse(await readFile(file, "utf8")));
  project.provide("synthesized", { assembly: "", template, functions: {} });
  project.provide("bundles", {});
};

export const setup = async (project: TestProject) => {
  const earlier = process.env["SYNTHESIZED"];
  if (earlier !== undefined) return given(project, earlier);
  const place = await mkdtemp(join(tmpdir(), "bibliotek24-synthesized-"));
  await mkdir(join(place, "bundles"));
  const { directories } = await bundle(join(place, "bundles"), plan(declared));
  project.provide("bundles", directories);
  project.provide("synthesized", await synthesizeWith(directories, "local", join(place, "local")));
  project.provide("place", place);
  return () => rm(place, { recursive: true, force: true });
};
