// `npm run import:libraries -- FILE`: brings a file of Base Bibliotek into the table.
import { createReadStream } from "node:fs";
import { open as openClock } from "../../shared/clock.ts";
import { open as openLibraries } from "../../shared/table/libraries.ts";
import { open as openOrganisations } from "../../shared/table/organisations.ts";
import { open as openDirectory } from "../../shared/table/reference.ts";
import { open as openPlaces } from "../../shared/table/register/places.ts";
import { type Generated, registerCommandLine } from "./command-line.ts";
import { generatedRegister } from "./generated/register.ts";
import { importLibraries } from "./libraries-import.ts";
import { findTable, isLocal } from "./target.ts";
import { main, progress, say } from "./terminal.ts";

const usage =
  "npm run import:libraries -- FILE [--full] [--accept-vanished] [--dry-run]\n" +
  "FILE is XML of Base Bibliotek. --full: the file is the whole register; what is not in it is closed for good.\n" +
  "In the place of FILE: --generated COUNT [--edition 1|2|3], a made-up register, for a table on this machine only.\n" +
  "Edition 2 differs from 1 in what is known; in edition 3 every tenth library is missing.";

// Why not the stream itself: one that cannot be opened must fail where it is read.
async function* piecesOf(path: string): AsyncGenerator<string> {
  yield* createReadStream(path, { encoding: "utf8" });
}

async function* piecesMade({ count, edition }: Generated): AsyncGenerator<string> {
  yield* generatedRegister(count, edition);
}

await main(async () => {
  const { from, wish } = registerCommandLine(usage);
  const name =
    "path" in from ? from.path : `a made-up register of ${from.count} records, edition ${from.edition},`;
  say(`Importing ${name} into ${await findTable()}.`);
  if (!("path" in from || isLocal()))
    throw new Error("A made-up register goes into no table but a local one.");
  return importLibraries({
    file: "path" in from ? piecesOf(from.path) : piecesMade(from),
    wish,
    ports: {
      clock: openClock(),
      organisations: openOrganisations(),
      libraries: openLibraries(),
      places: openPlaces(),
      directory: openDirectory(),
    },
    tell: say,
    progress,
  });
});
