// Before each file: modules and environment as a new process would have them, in a process that stays for many files.
//
// Why: half of the suite's time went into starting a process for each file and loading its packages again.
import { vi } from "vitest";

declare global {
  var environmentOfWorker: NodeJS.ProcessEnv | undefined;
}

globalThis.environmentOfWorker ??= { ...process.env };
const first = globalThis.environmentOfWorker;

for (const name of Object.keys(process.env)) if (!(name in first)) delete process.env[name];
Object.assign(process.env, first);
vi.resetModules();
