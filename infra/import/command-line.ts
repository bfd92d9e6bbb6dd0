// What the imports are told on the command line.
import { parseArgs } from "node:util";
import type { Edition } from "./generated/register.ts";
import type { Wish } from "./libraries-import.ts";

const flags = {
  full: { type: "boolean", default: false },
  "accept-vanished": { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
} as const;

const parsed = (usage: string, args: string[]) => {
  try {
    const options = {
      ...flags,
      generated: { type: "string" },
      edition: { type: "string", default: "1" },
    } as const;
    return parseArgs({ allowPositionals: true, options, args });
  } catch (cause) {
    throw new Error(usage, { cause });
  }
};

type Values = ReturnType<typeof parsed>["values"];

const wishOf = (values: Values): Wish => ({
  full: values.full,
  acceptVanished: values["accept-vanished"],
  dryRun: values["dry-run"],
});

/** The file and the wish; throws the usage where the file is missing or a flag unknown. */
export const commandLine = (usage: string, args = process.argv.slice(2)): { path: string; wish: Wish } => {
  const { values, positionals } = parsed(usage, args);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || values.generated !== undefined) throw new Error(usage);
  return { path, wish: wishOf(values) };
};

export type Generated = { count: number; edition: Edition };

const editions: readonly Edition[] = [1, 2, 3];

const generatedOf = ({ generated, edition }: Values): Generated | null => {
  const count = Number(generated);
  const wanted = editions.find((one) => String(one) === edition);
  return Number.isInteger(count) && count >= 100 && count <= 500_000 && wanted !== undefined
    ? { count, edition: wanted }
    : null;
};

/** A file, or in its place a made-up register; throws the usage where it is neither or both. */
export const registerCommandLine = (
  usage: string,
  args = process.argv.slice(2),
): { from: { path: string } | Generated; wish: Wish } => {
  const { values, positionals } = parsed(usage, args);
  if (values.generated === undefined) {
    const { path, wish } = commandLine(usage, args);
    return { from: { path }, wish };
  }
  const from = positionals.length === 0 ? generatedOf(values) : null;
  if (from === null) throw new Error(usage);
  return { from, wish: wishOf(values) };
};
