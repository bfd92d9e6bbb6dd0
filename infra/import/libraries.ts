// `npm run import:libraries -- FILE`: brings a file of Base Bibliotek into the table.
import { createReadStream } from "node:fs";
import { open as openClock } from "../../shared/clock.ts";
import { Organisation } from "../../shared/records/organisation.ts";
import { fromItem } from "../../shared/table/codec.ts";
import { open as openLibraries } from "../../shared/table/libraries.ts";
import { everything } from "../../shared/table/pages.ts";
import { open as openDirectory } from "../../shared/table/reference.ts";
import { commandLine } from "./command-line.ts";
import { importLibraries } from "./libraries-import.ts";
import { findTable } from "./target.ts";
import { main, progress, say } from "./terminal.ts";

const usage =
  "npm run import:libraries -- FILE [--full] [--accept-vanished] [--dry-run]\n" +
  "FILE is XML of Base Bibliotek. --full: the file is the whole register; what is not in it is closed for good.";

// Why not the stream itself: one that cannot be opened must fail where it is read.
async function* piecesOf(path: string): AsyncGenerator<string> {
  yield* createReadStream(path, { encoding: "utf8" });
}

await main(async () => {
  const { path, wish } = commandLine(usage);
  say(`Importing ${path} into ${await findTable()}.`);
  return importLibraries({
    file: piecesOf(path),
    wish,
    today: openClock().today(),
    organisations: await everything({ pk: "ORGANISATIONS", prefix: "ORGANISATION#" }, (item) =>
      fromItem(Organisation, item),
    ),
    libraries: openLibraries(),
    directory: openDirectory(),
    tell: say,
    progress,
  });
});
