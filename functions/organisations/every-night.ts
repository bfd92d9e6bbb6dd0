// Brings in the register of libraries at night: all of it is read and compared before anything is written.
import { countOne, log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import { RegisterFailure } from "../../shared/register/failure.ts";
import { bringIn, compareRegister, importingUses, isBraked } from "../../shared/register/importing.ts";
import type { LibraryDiff } from "../../shared/register/library-diff.ts";
import { endTasks, type NotTaken, raiseTask, taskUses } from "./register-task.ts";

const uses = {
  ...importingUses,
  ...taskUses,
  clock: [...importingUses.clock, ...taskUses.clock],
  register: ["pieces"],
  registerLogin: ["read"],
} as const;
type Importing = Granted<typeof uses>;

/** The file is the whole register, and at night nobody can say that it is meant: what the brake stops is brought in by hand. */
const wish = { full: true, acceptVanished: false };

const countsOf = ({ added, changed, unchanged, older, vanished, lost, held, bad }: LibraryDiff) => ({
  added: added.length,
  changed: changed.length,
  unchanged,
  older,
  vanished: vanished.length,
  lost,
  held,
  bad: bad.length,
});

type Refusal = { reason: NotTaken; error: unknown; counts: Record<string, number> };

/** For the alarm the count, for whoever looks the line with its figures, for the operator a task. */
const notTaken = async ({ reason, error, counts }: Refusal, ports: Importing) => {
  log.error("register_not_taken", error, { reason, ...counts });
  countOne("RegisterNotTaken");
  return { ...counts, written: 0, raised: await raiseTask(reason, ports) };
};

const failed = (error: unknown, ports: Importing) => {
  if (!(error instanceof RegisterFailure)) throw error;
  return notTaken({ reason: error.reason, error, counts: {} }, ports);
};

/** A line of the log is to stay one. */
const mostNumbers = 50;
const numbersOf = (libraries: LibraryDiff["vanished"]): string =>
  libraries
    .slice(0, mostNumbers)
    .map(({ libraryNumber }) => libraryNumber)
    .join(" ");

const taken = async (diff: LibraryDiff, ports: Importing) => {
  const counts = countsOf(diff);
  if (isBraked(diff, wish)) return notTaken({ reason: "braked", error: null, counts }, ports);
  // Why not closed: to be missing from one file says less than what the register itself calls closed.
  const written = await bringIn({ diff, full: false }, ports);
  const isMissed = diff.vanished.length > 0;
  if (isMissed) log.warn("register_vanished", { libraries: numbersOf(diff.vanished), ...counts });
  const raised = isMissed ? await raiseTask("vanished", ports) : 0;
  await endTasks(isMissed ? ["vanished"] : [], ports);
  return { ...counts, written, raised };
};

export const job = schedule({
  summary: "Brings in the register of libraries, Base Bibliotek",
  everyMinutes: 1440,
  // The register is written on weekdays at 21:00.
  atOslo: "03:30",
  uses,
}).handle(async (ports): Promise<Record<string, number>> => {
  const file = ports.register.pieces(await ports.registerLogin.read());
  if (file === null) return { off: 1 };
  const compared = await compareRegister(file, ports).catch((error: unknown) => ({ error }));
  return "error" in compared ? failed(compared.error, ports) : taken(compared, ports);
});
