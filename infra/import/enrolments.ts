// `npm run import:enrolments -- FILE`: brings a CSV file of enrolments into the table.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { open as openClock } from "../../shared/clock.ts";
import { open as openIds } from "../../shared/ids.ts";
import { open as openEnrolments } from "../../shared/table/cases/enrolments.ts";
import { open as openDirectory } from "../../shared/table/reference.ts";
import { commandLine } from "./command-line.ts";
import { importEnrolments } from "./enrolments-import.ts";
import { findTable } from "./target.ts";
import { main, progress, say } from "./terminal.ts";

const usage =
  "npm run import:enrolments -- FILE [--full] [--accept-vanished] [--dry-run]\n" +
  "FILE is CSV with the columns libraryNumber,productId,year,state (enrolled or active).\n" +
  "--full: the file holds every enrolment of its years; what is not in it is removed.";

// Why pieces and not readline's own reading: a file that cannot be opened must fail where it is read.
async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, { encoding: "utf8" });
  const failed = new Promise<never>((_, reject) => input.once("error", reject));
  failed.catch(() => undefined);
  await Promise.race([new Promise((resolve) => input.once("open", resolve)), failed]);
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

await main(async () => {
  const { path, wish } = commandLine(usage);
  say(`Importing ${path} into ${await findTable()}.`);
  return importEnrolments({
    lines: linesOf(path),
    wish,
    directory: await openDirectory().current(),
    enrolments: openEnrolments(),
    clock: openClock(),
    ids: openIds(),
    tell: say,
    progress,
  });
});
