// `npm run sim`: the seeded world. `SEED=n` replays one seed; `--seeds N` runs so many, on every core.
import { parseArgs } from "node:util";
import { quiet, surroundings } from "../kit/table/surroundings.ts";

Object.assign(
  process.env,
  surroundings,
  process.env["NOISY"] ? { ...quiet, POWERTOOLS_LOG_LEVEL: "ERROR" } : quiet,
);
const { runSeed } = await import("./consortium/run.ts");

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "200" }, from: { type: "string", default: "1" } },
});

const only = process.env["SEED"];
const [from, count] = only === undefined ? [Number(values.from), Number(values.seeds)] : [Number(only), 1];

let failed = 0;
const began = process.hrtime.bigint();
for (let seed = from; seed < from + count; seed += 1) {
  const faults = await runSeed(seed);
  if (faults.length === 0) continue;
  failed += 1;
  process.stdout.write(`SEED=${seed} npm run sim\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
}
process.stdout.write(
  `${count} seeds, ${failed} failed, ${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
