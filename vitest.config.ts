// How the tests run: two workers, every test asserts something, and one synthesis of the stack for all of them.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const all = "test/**/*.test.ts";

/** FULL=1 runs only what it changes: the files with properties or crowds, at their larger numbers. */
const include = process.env.FULL
  ? globSync(all).filter((path) => /kit\/holds\.ts|kit\/full\.ts/.test(readFileSync(path, "utf8")))
  : [all];

/** Where a run leaves its figures as JSON; `.ci/run` reads its closing count there. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include,
    globalSetup: ["test/kit/browser/chromium.ts", "test/kit/synthesized.ts", "test/kit/table/engines.ts"],
    // Why processes: native modules (swc, the cloud's own threads) do not survive the end of a thread of the runner.
    pool: "forks",
    // Why not isolated: half of the time went into starting a process a file; `fresh` gives each file its own modules.
    isolate: false,
    setupFiles: ["test/kit/fresh.ts"],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Why in the gate: journeys wait for a cloud of processes on two cores. What needed its second try is reported so.
    retry: process.env["CI"] ? 1 : 0,
    teardownTimeout: 20_000,
    expect: { requireAssertions: true },
    allowOnly: false,
    passWithNoTests: false,
    // Why credentials here: without them the SDK would look for an instance's own, over the network.
    env: {
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_REGION: "eu-north-1",
      AWS_EC2_METADATA_DISABLED: "true",
    },
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
    coverage: { include: ["functions/**", "shared/**"], reportsDirectory: "coverage" },
  },
});
