// Biome's rules fire: a file that breaks each of them is seen, those included that need the types.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { root } from "./tree.ts";

/** Rule → a file that breaks it. */
const planted: Record<string, string> = {
  noFloatingPromises: "const late = async () => 1;\nexport const go = () => {\n  late();\n};",
  noMisusedPromises: "const late = async () => true;\nexport const go = () => (late() ? 1 : 2);",
  useExhaustiveSwitchCases:
    'export const go = (kind: "a" | "b") => {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 2;\n};',
  noUnsafeTypeAssertion: "export const go = (value: unknown) => value as string;",
  noExplicitAny: "export const go = (value: any) => String(value);",
  noNonNullAssertion: "export const go = (value: string | null) => value!;",
  noRestrictedImports: 'import { z } from "zod";\nexport const Name = z.string();',
  noDefaultExport: "export default 1;",
  noReExportAll: 'export * from "./no-default-export.ts";',
  noEnum: "export enum Kind {\n  one,\n}",
  useErrorCause:
    'export const go = () => {\n  try {\n    go();\n  } catch {\n    throw new Error("no");\n  }\n};',
  useMaxParams: "export const go = (a: string, b: string, c: string, d: string) => a + b + c + d;",
  noExcessiveLinesPerFunction: `export const go = (list: string[]) => {\n${"  list.push(String(1));\n".repeat(41)}};`,
  noExcessiveCognitiveComplexity: `export const go = (a: number) => {\n${"  if (a > 1) if (a > 2) if (a > 3) a.toFixed();\n".repeat(2)}};`,
  useImportExtensions: 'import { go } from "./no-explicit-any";\ngo(1);',
};

const kebab = (rule: string): string => rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const Report = z.object({
  diagnostics: z.array(z.looseObject({ category: z.string(), location: z.unknown() })),
});

let place: string;

/** What Biome reports, though it ends with an error. */
const biome = (): Promise<string> =>
  new Promise((resolve) => {
    const command = join(root, "node_modules/.bin/biome");
    const wishes = ["lint", "--reporter=json", "--max-diagnostics=none", "shared"];
    execFile(command, wishes, { cwd: place, maxBuffer: 16 * 1024 * 1024 }, (_, stdout) => resolve(stdout));
  });

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "bibliotek24-lint-"));
  await mkdir(join(place, "shared"));
  for (const file of ["biome.json", "package.json", "tsconfig.json", ".gitignore"])
    await cp(join(root, file), join(place, file));
  await symlink(join(root, "node_modules"), join(place, "node_modules"));
  for (const [rule, text] of Object.entries(planted))
    await writeFile(join(place, "shared", `${kebab(rule)}.ts`), `${text}\n`);
});

afterAll(() => rm(place, { recursive: true, force: true }));

test("a line that breaks a rule of the linter is seen, whichever rule it is", async () => {
  const { diagnostics } = Report.parse(JSON.parse(await biome()));
  const seen = diagnostics.map(({ category, location }) => `${category} ${JSON.stringify(location)}`);
  const missed = Object.keys(planted).filter(
    (rule) => !seen.some((line) => line.includes(`/${rule} `) && line.includes(`${kebab(rule)}.ts`)),
  );
  expect(missed).toEqual([]);
});
