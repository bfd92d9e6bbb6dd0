// Children that may outlive a killed runner: who they are is written down, and whoever comes next finds them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** The command line of a process; empty when there is none. */
export const commandOf = (pid: number): string => {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile, which is what we want.
  }
};

/** Ends a process if its command line still holds `mark`: a number may have been given to a stranger since. */
export const end = async (pid: number, mark: string): Promise<boolean> => {
  const isOurs = () => commandOf(pid).includes(mark);
  if (!isOurs()) return false;
  signal(pid, "SIGTERM");
  for (let waited = 0; waited < 3000 && isOurs(); waited += 20) await pause(20);
  if (isOurs()) signal(pid, "SIGKILL");
  while (isOurs()) await pause(20);
  return true;
};
