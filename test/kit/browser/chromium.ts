// Which browser the browser tests use, and what is said where there is none.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const folders = (process.env["PATH"] ?? "").split(delimiter);

/** Debian's Chromium, or the program that CHROMIUM names; null where there is none. */
export const chromiumPath = (): string | null => {
  const named = process.env["CHROMIUM"];
  const candidates = named ? [named] : folders.map((folder) => join(folder, "chromium"));
  return candidates.find(isProgram) ?? null;
};

const missing =
  "No Chromium: the browser tests are skipped. Install Debian's package chromium, or name the program in CHROMIUM.";

/** Says once what is skipped; with BROWSER=required, as the gate sets it, a missing browser is a failure. */
export const setup = (): void => {
  if (chromiumPath() !== null) return;
  if (process.env["BROWSER"] === "required") throw new Error("BROWSER=required, but there is no Chromium.");
  process.stderr.write(`\n${missing}\n`);
};
