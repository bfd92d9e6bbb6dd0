// How long reporting a fault takes in the local cloud: alone, and while everybody reports the same one.
import { startCloud } from "../../infra/local/cloud.ts";
import { demoData } from "../../infra/local/demo/demo.ts";
import { instantAt, osloDay } from "../../shared/clock.ts";
import { percentile } from "./figures.ts";
import type { World } from "./world.ts";

/** Milliseconds from the call to the whole answer. */
export type Burst = { name: string; reports: number; p50: number; p99: number };

/** Two products that every open library is offered: a report of one fault is not to find the other's incident. */
const [calm, struck] = ["avisbolgen", "ordskogen"] as const;

const data = demoData(osloDay(instantAt(Date.now())));
const reporters = data.libraries
  .filter(({ status }) => status === "open")
  .map(({ libraryNumber }) => libraryNumber);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Cloud = Awaited<ReturnType<typeof startCloud>>;

const tokensOf = async (cloud: Cloud, count: number) =>
  Promise.all(
    reporters.slice(0, count).map(async (libraryNumber) => ({
      libraryNumber,
      token: await cloud.mint({ libraryNumber }),
    })),
  );

const post = async (
  { url }: Cloud,
  { libraryNumber, token }: { libraryNumber: string; token: string },
  productId: string,
): Promise<number> => {
  const begun = performance.now();
  const answer = await fetch(`${url}/v1/libraries/${libraryNumber}/fault-reports`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      productId,
      symptom: "no_access",
      description: "Ingen kommer inn.",
      contact: { name: "Kari", email: "kari@bibliotek.example" },
    }),
  });
  await answer.text();
  if (answer.status !== 201) throw new Error(`A report was answered ${answer.status}.`);
  return performance.now() - begun;
};

const figures = (name: string, times: readonly number[]): Burst => ({
  name,
  reports: times.length,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
});

/** As fast as nearly everybody would report it within a minute. */
const perMinute = 400;

/** Unloaded: one after the other, with pauses. The burst: at even distances, whoever is answered. */
export const burst = async (
  { synthesized }: World,
  { alone, together }: { alone: number; together: number },
): Promise<Burst[]> => {
  const cloud = await startCloud({ port: 0, mailPort: 0, directory: null, synthesized, seed: true });
  try {
    const tokens = await tokensOf(cloud, together);
    const quiet: number[] = [];
    for (const one of tokens.slice(0, alone)) {
      quiet.push(await post(cloud, one, calm));
      await pause(250);
    }
    const gap = 60_000 / perMinute;
    const loud = await Promise.all(
      tokens.map(async (one, at) => {
        await pause(at * gap);
        return post(cloud, one, struck);
      }),
    );
    return [figures("one at a time", quiet), figures(`${perMinute} a minute`, loud)];
  } finally {
    await cloud.stop();
  }
};
