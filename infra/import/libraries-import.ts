// The import of libraries as a command: compare, report, stop or write.
import type { Granted } from "../../shared/ports.ts";
import type { Library } from "../../shared/records/library.ts";
import { bringIn, compareRegister, type importingUses, isBraked } from "../../shared/register/importing.ts";
import type { LibraryDiff } from "../../shared/register/library-diff.ts";
import { brakeMessage } from "./brake.ts";
import { type ExitCode, type Progress, type Say, sayList } from "./terminal.ts";

/** `full`: the file is the whole register, so what is not in it has vanished. */
export type Wish = { full: boolean; acceptVanished: boolean; dryRun: boolean };

export type LibraryImport = {
  file: AsyncIterable<string>;
  wish: Wish;
  ports: Granted<typeof importingUses>;
  tell: Say;
  progress: Progress;
};

const titled = (library: Library): string => `${library.libraryNumber} ${library.name}`;

const report = (diff: LibraryDiff, { wish, tell }: LibraryImport): void => {
  sayList(tell, "Added", diff.added.map(titled));
  sayList(
    tell,
    "Changed",
    diff.changed.map(({ library, fields }) => `${titled(library)} (${fields.join(", ")})`),
  );
  sayList(tell, "Added without an owner", diff.added.filter((one) => one.owners.length === 0).map(titled));
  if (wish.full) sayList(tell, "Vanished, to be closed for good", diff.vanished.map(titled));
  sayList(
    tell,
    "Bad records, left out",
    diff.bad.map(
      ({ at, record }) => `record ${at} (${record.libraryNumber ?? "no number"}) ${record.reason}`,
    ),
  );
  const others = [...diff.others].sort().map(([type, count]) => `${type} ${count}`);
  const left = [...diff.others.values()].reduce((sum, count) => sum + count, 0);
  tell(
    `${diff.added.length} added, ${diff.changed.length} changed, ${diff.unchanged} unchanged, ` +
      `${diff.older} older than what we hold, ${wish.full ? diff.vanished.length : 0} vanished, ` +
      `${left} of other types${left > 0 ? ` (${others.join(", ")})` : ""}, ${diff.bad.length} bad.`,
  );
  if (wish.full && diff.bad.some(({ record }) => record.libraryNumber === null))
    tell("The number of a bad record could not be read, so no library is held to have vanished.");
  if (!wish.full) tell("Libraries that are not in the file were left alone; --full closes them.");
};

/** Runs the whole of it; throws where the file is cut off, or no register. */
export const importLibraries = async (run: LibraryImport): Promise<ExitCode> => {
  const { wish, ports, tell } = run;
  const diff = await compareRegister(run.file, ports);
  report(diff, run);
  if (isBraked(diff, wish)) {
    tell(
      brakeMessage(
        diff.lost,
        diff.held,
        "libraries of the register are not in the file, or closed or unreadable in it",
      ),
    );
    return 2;
  }
  if (wish.dryRun) {
    tell("A dry run: nothing was written.");
    return 0;
  }
  const done = await bringIn({ diff, full: wish.full }, ports, run.progress);
  tell(`${done} libraries written. Functions that run see them within a minute.`);
  return 0;
};
