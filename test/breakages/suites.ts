// Runs suites of a tree and tells which of their tests failed.
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const Report = z.object({
  numTotalTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

export type Ran = {
  readonly tests: number;
  /** `file > title` of each test that failed; the file alone where it could not be run at all. */
  readonly red: readonly string[];
};

const finished = (place: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
      cwd: place,
      env,
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => said.push(data));
    child.stderr.on("data", (data: Buffer) => said.push(data));
    child.once("error", reject);
    child.once("close", () => resolve(Buffer.concat(said).toString("utf8")));
  });

/** Whether it ran is in its report, not in its exit code: red is what is wanted of it. */
export const runSuites = async (
  place: string,
  suites: readonly string[],
  synthesized: string,
): Promise<Ran> => {
  const file = join(place, "report.json");
  await rm(file, { force: true });
  const env = { ...process.env, SYNTHESIZED: synthesized };
  const said = await finished(place, [...suites, "--reporter=json", `--outputFile=${file}`], env);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(`The suites did not run: ${said.slice(-2000)}`, { cause });
  });
  const report = Report.parse(JSON.parse(text));
  const red = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const path = name.slice(name.indexOf("test/"));
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0) return status === "failed" ? [path] : [];
    return failed.map(({ fullName }) => `${path} > ${fullName}`);
  });
  return { tests: report.numTotalTests, red };
};
