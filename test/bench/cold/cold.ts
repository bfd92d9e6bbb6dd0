// The first response: a fresh process for each sample, all candidates once a round, each against the bare handler.
//
// Why the bare handler more often: each ratio stands on its median. Why in any order: what ran before is felt.
import { median, percentile } from "../figures.ts";
import type { World } from "../world.ts";
import type { Candidate } from "./candidates.ts";
import { type First, type RuntimeApi, startRuntimeApi } from "./runtime-api.ts";

const sampleOf = async (
  { world, api }: { world: World; api: RuntimeApi },
  candidate: Candidate,
  round: number,
): Promise<First> => {
  const bundle = world.bundles.get(candidate.bundle);
  if (!bundle) throw new Error(`There is no bundle ${candidate.bundle}.`);
  const first = await api.first(bundle, await candidate.event(round));
  if (!candidate.expected(first.answer))
    throw new Error(`${candidate.name} answered ${JSON.stringify(first.answer).slice(0, 500)}`);
  return first;
};

export type Cold = ReturnType<typeof summary>[number];

const summary = (candidates: readonly Candidate[], samples: ReadonlyMap<string, First[]>) => {
  const of = (name: string, field: keyof Omit<First, "answer">): number[] =>
    (samples.get(name) ?? []).map((sample) => sample[field]);
  const [bare] = candidates;
  return candidates.map(({ name, bundle, goal }) => {
    const against = (field: keyof Omit<First, "answer">): number =>
      median(of(name, field)) / median(of(bare?.name ?? "", field));
    return {
      name,
      bundle,
      goal,
      first: against("firstMs"),
      firstP95: percentile(of(name, "firstMs"), 0.95) / percentile(of(bare?.name ?? "", "firstMs"), 0.95),
      import: against("importMs"),
      cpu: against("cpuMs"),
      rss: against("rss"),
      firstMs: median(of(name, "firstMs")),
      importMs: median(of(name, "importMs")),
      rssMegabytes: median(of(name, "rss")) / 1024 / 1024,
    };
  });
};

const bareInRound = 3;

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ one }) => one);

/** Interleaved rounds, each in another order; round 0 is thrown away. */
export const cold = async (
  world: World,
  candidates: readonly Candidate[],
  { rounds, tell }: { rounds: number; tell: (text: string) => void },
) => {
  const samples = new Map<string, First[]>(candidates.map(({ name }) => [name, []]));
  const api = await startRuntimeApi(world);
  const more = Array.from({ length: bareInRound - 1 }, () => candidates.slice(0, 1)).flat();
  for (let round = 0; round <= rounds; round += 1) {
    for (const candidate of shuffled([...candidates, ...more])) {
      const sample = await sampleOf({ world, api }, candidate, round);
      if (round > 0) samples.get(candidate.name)?.push(sample);
    }
    tell(`first response: round ${round} of ${rounds}`);
  }
  api.stop();
  return summary(candidates, samples);
};
