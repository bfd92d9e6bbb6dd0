// `npm run fuzz`: every operation with so many cases, or one of them, or the same cases again; says how many and how long.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { operations } from "../../kit/attacks/contract.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "200" },
    only: { type: "string" },
    seed: { type: "string" },
  },
});

const chosen = operations.filter(({ id }) => values.only === undefined || id === values.only);
if (chosen.length === 0) throw new Error(`The contract has no operation ${values.only}.`);

const began = performance.now();
const { status } = spawnSync("vitest", ["run", "test/attacks/fuzz"], {
  stdio: "inherit",
  env: {
    ...process.env,
    FUZZ_CASES: values.cases,
    ...(values.only !== undefined && { FUZZ_ONLY: values.only }),
    ...(values.seed !== undefined && { FUZZ_SEED: values.seed }),
  },
});
const seconds = ((performance.now() - began) / 1000).toFixed(0);
process.stdout.write(`fuzzed ${chosen.length} operations with ${values.cases} cases each in ${seconds} s\n`);
process.exitCode = status ?? 1;
