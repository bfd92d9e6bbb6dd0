// What an import says: its report on stdout, its progress on stderr, and the code it ends with.

/** 0 done · 1 could not be done · 2 stopped by the brake, nothing was written. */
export type ExitCode = 0 | 1 | 2;

export type Say = (line: string) => void;
export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

export type Progress = (done: number, of: number) => void;
/** One line for every tenth part; a terminal's line is written over. */
export const progress: Progress = (done, of) => {
  const step = Math.max(1, Math.floor(of / 10));
  if (done % step !== 0 && done !== of) return;
  const end = process.stderr.isTTY && done !== of ? "\r" : "\n";
  process.stderr.write(`written ${done} of ${of}${end}`);
};

const shown = 40;

/** The first of many lines under a heading, and how many more there are. */
export const sayList = (tell: Say, heading: string, lines: string[]): void => {
  if (lines.length === 0) return;
  tell(`${heading}: ${lines.length}`);
  for (const line of lines.slice(0, shown)) tell(`  ${line}`);
  if (lines.length > shown) tell(`  … and ${lines.length - shown} more`);
};

/** Runs an import as the whole of a process. */
export const main = async (work: () => Promise<ExitCode>): Promise<void> => {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "Unknown failure."}\n`);
    process.exitCode = 1;
  }
};
