// `npm run breakages`: breaks one thing after the other in a copy of the tree, and demands that its suites turn red.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { synthesizeWith, withBundles } from "../../infra/synth.ts";
import { type Breakage, breakages } from "./list.ts";
import { type Ran, runSuites } from "./suites.ts";
import { copyTree, type Tree } from "./tree.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const chosen = breakages.filter(({ name }) => name.includes(values.only ?? ""));

/** Once for all runs: the suites ask it for nothing but the table. */
const synthesizedFor = async (tree: Tree): Promise<string> => {
  const file = join(tree.place, "synthesized.json");
  const outDir = join(tree.place, "assembly");
  const { template } = await withBundles((directories) => synthesizeWith(directories, "local", outDir));
  await writeFile(file, JSON.stringify({ assembly: "", template, functions: {} }));
  return file;
};

const tell = ({ name, file }: Breakage, { red }: Ran): boolean => {
  const [first = "NOTHING"] = red;
  say(`${red.length > 0 ? "caught" : "MISSED"}  ${name}`);
  say(`        in ${file}`);
  say(`        by ${first}${red.length > 1 ? `, and ${red.length - 1} more` : ""}\n`);
  return red.length > 0;
};

const tree = await copyTree();
try {
  const synthesized = await synthesizedFor(tree);
  const suites = [...new Set(chosen.flatMap((breakage) => breakage.suites))];
  const whole = await runSuites(tree.place, suites, synthesized);
  if (whole.red.length > 0 || whole.tests === 0)
    throw new Error(`Unbroken, ${whole.tests} tests ran and these failed:\n${whole.red.join("\n")}`);
  say(`Unbroken, the ${whole.tests} tests of ${suites.length} suites are green.\n`);
  let caught = 0;
  for (const breakage of chosen) {
    const ran = await tree.broken(breakage, () => runSuites(tree.place, breakage.suites, synthesized));
    if (tell(breakage, ran)) caught += 1;
  }
  say(`${caught} of ${chosen.length} breakages were caught.`);
  process.exitCode = caught === chosen.length && chosen.length > 0 ? 0 : 1;
} finally {
  await tree.remove();
}
