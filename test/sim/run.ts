// `npm run sim`: the seeded world. `SEED=n` replays one seed; `--seeds N` runs so many, on every core.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { quiet, surroundings } from "../kit/table/surroundings.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "200" },
    from: { type: "string", default: "1" },
    /** Only every so many-th seed from `from` on: a worker's share. */
    every: { type: "string" },
  },
});

const whole = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`"${text}" is no number of seeds.`);
  return number;
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs seeds one after the other in this process; answers how many broke a law. */
const runSeeds = async (first: number, last: number, every: number): Promise<number> => {
  Object.assign(process.env, surroundings, quiet);
  const { runSeed } = await import("./consortium/run.ts");
  let failed = 0;
  for (let seed = first; seed <= last; seed += every) {
    const faults = await runSeed(seed);
    if (faults.length === 0) continue;
    failed += 1;
    say(`SEED=${seed} npm run sim\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  }
  return failed;
};

/** A worker of its own for each core; answers how many of them found something. */
const share = async (first: number, last: number): Promise<number> => {
  const workers = Math.min(availableParallelism(), last - first + 1);
  const codes = Array.from({ length: workers }, (_, at) => {
    const range = ["--from", String(first + at), "--seeds", String(last - first - at + 1)];
    const worker = spawn(process.execPath, [import.meta.filename, ...range, "--every", String(workers)], {
      stdio: "inherit",
    });
    return new Promise<number>((resolve) => {
      worker.on("exit", (code) => resolve(code ?? 1));
    });
  });
  return (await Promise.all(codes)).filter((code) => code !== 0).length;
};

const only = process.env["SEED"];
const from = whole(only ?? values.from);
const count = only === undefined ? whole(values.seeds) : 1;
const every = only === undefined ? values.every : "1";
const last = from + count - 1;

const began = performance.now();
const failed = every === undefined ? await share(from, last) : await runSeeds(from, last, whole(every));
if (values.every === undefined) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${count} seeds from ${from}: ${failed === 0 ? "every law held" : "FAILED"}, ${seconds} s`);
}
// Why so: the platform's own connections would keep the process for another minute.
process.exit(failed === 0 ? 0 : 1);
