// The cloud assembly that `npm start` runs: kept from the last start as long as no source has changed since.
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Synthesized } from "../../synth.ts";
import type { Closing } from "../closing.ts";
import { type Place, readState, writeState } from "../state.ts";
import { Done, synthesizeApart } from "./synthesis.ts";

const root = join(import.meta.dirname, "../../..");
const sources = ["functions", "shared", "infra", "package-lock.json"];

/** Of the context, and of names, sizes and times of all that a synthesis reads. */
const fingerprint = (): string => {
  const hash = createHash("sha256").update(`${process.version} ${process.env["CDK_CONTEXT_JSON"] ?? ""}`);
  for (const source of sources) {
    const path = join(root, source);
    const names = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: "utf8" })
      : [""];
    for (const name of names.toSorted()) {
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${source}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 20);
};

const synthesizedIn = async (directory: string): Promise<Synthesized> => {
  const note = join(directory, "synthesized.json");
  const kept = await readState(note, Done);
  if (kept) return kept;
  await rm(directory, { recursive: true, force: true });
  const synthesized = await synthesizeApart(directory);
  await writeState(note, synthesized);
  return synthesized;
};

const keptIn = async (assemblies: string): Promise<Synthesized> => {
  const name = fingerprint();
  const synthesized = await synthesizedIn(join(assemblies, name));
  const others = (await readdir(assemblies)).filter((other) => other !== name);
  await Promise.all(others.map((other) => rm(join(assemblies, other), { recursive: true, force: true })));
  return synthesized;
};

/** Synthesizes into a new directory, which is removed at the end. */
export const synthesizeOnce = async (stops: Pick<Closing, "add">): Promise<Synthesized> => {
  const directory = await mkdtemp(join(tmpdir(), "bibliotek24-assembly-"));
  stops.add(() => rm(directory, { recursive: true, force: true }));
  return synthesizeApart(directory);
};

/** The assembly of the sources as they are now, from an earlier start where there is one. */
export const currentAssembly = (place: Place, stops: Pick<Closing, "add">): Promise<Synthesized> => {
  const assemblies = place("assembly");
  return assemblies === null ? synthesizeOnce(stops) : keptIn(assemblies);
};
