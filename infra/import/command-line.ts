// What both imports are told on the command line.
import { parseArgs } from "node:util";
import type { Wish } from "./libraries-import.ts";

/** The file and the wish; throws the usage where the file is missing or a flag unknown. */
export const commandLine = (usage: string): { path: string; wish: Wish } => {
  const { values, positionals } = parsed(usage);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(usage);
  return {
    path,
    wish: { full: values.full, acceptVanished: values["accept-vanished"], dryRun: values["dry-run"] },
  };
};

const parsed = (usage: string) => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        full: { type: "boolean", default: false },
        "accept-vanished": { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new Error(usage, { cause });
  }
};
