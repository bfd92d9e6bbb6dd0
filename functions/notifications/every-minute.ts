// The sweeper: whatever happened and was not told is raised again, what is told is put to rest, and silence is measured.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { gauge, log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { eachAlone } from "../../shared/queue/each-alone.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import { tagOf } from "../../shared/records/telling/notification.ts";
import { keepingUses, keepTasks } from "./telling/keep-tasks.ts";
import { know, knowingUses } from "./telling/know.ts";
import { awaitsPlace, nextMove, restOf } from "./telling/next.ts";
import { type Open, untold, waitsForHours } from "./telling/rules.ts";

const batch = 200;
const silentBatch = 100;
/** A mail that is due for longer than this and not accepted is overdue. */
const overdueSeconds = 600;

const uses = {
  ...knowingUses,
  ...keepingUses,
  cases: ["due", "read", "raise", "settle"],
  notifications: ["ofSubject", "waitsUntil", "silent", "hush"],
  tasks: [...keepingUses.tasks, "late"],
  mailHours: ["opensAt"],
} as const;
type Sweeping = Granted<typeof uses>;

/** The moment before which an open notice cannot be told, or null where it can be told now. */
const waitsUntil = ({ notice, fate }: Open, now: Instant, ports: Sweeping): Instant | null => {
  if (fate.fate === "waiting") {
    const closes = fate.record.leaseUntil ?? now;
    return closes > now ? closes : plusSeconds(now, overdueSeconds);
  }
  const opens = waitsForHours(notice) ? ports.mailHours.opensAt(now) : now;
  if (opens > now) return opens;
  return fate.fate === "pending" ? ports.notifications.waitsUntil(fate.record, now) : null;
};

const isOverdue = ({ notice, fate }: Open, now: Instant, ports: Sweeping): boolean =>
  fate.fate !== "waiting" &&
  plusSeconds(notice.at, overdueSeconds) < now &&
  !(waitsForHours(notice) && ports.mailHours.opensAt(now) > now);

type Sweep = { overdue: number };

const sweepOne = async (ref: CaseRef, sweep: Sweep, ports: Sweeping): Promise<boolean> => {
  const { clock, cases } = ports;
  const known = await know(ref, ports);
  if (!known) return false;
  const { record } = known.found;
  const now = clock.now();
  const open = untold(known);
  await keepTasks(known, ports);
  const moves = nextMove(known) !== null || awaitsPlace(known);
  if (open.length === 0 && !moves) {
    await cases.settle(ref, record.version, restOf(known, now));
    return false;
  }
  sweep.overdue += open.filter((one) => isOverdue(one, now, ports)).length;
  const moments = open.map((one) => waitsUntil(one, now, ports));
  const [first = null] = moments.toSorted();
  if (moves || first === null || moments.includes(null)) return cases.raise(ref, record, now);
  await cases.settle(ref, record.version, { dueFor: "telling", dueAt: first });
  return false;
};

/** Accepted mails without a word from SES for a day: each is told of once. */
const hushSilent = async ({ clock, notifications }: Sweeping): Promise<number> => {
  const silent = await notifications.silent(clock.now(), silentBatch);
  for (const ref of silent) {
    log.warn("mail_silent", { notification: tagOf(ref), template: ref.template });
    await notifications.hush(ref);
  }
  return silent.length;
};

export const job = schedule({
  summary: "Raises again what was not told, puts to rest what was, and measures what is overdue",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const sweep: Sweep = { overdue: 0 };
  const refs = await ports.cases.due("telling", ports.clock.now(), batch);
  const { done, failed } = await eachAlone(refs, (ref) => sweepOne(ref, sweep, ports));
  const silent = await hushSilent(ports);
  const late = await ports.tasks.late(ports.clock.now());
  gauge("OverdueMails", sweep.overdue);
  gauge("SilentMails", silent);
  gauge("LateTasks", late);
  return { looked: refs.length, raised: done, failed, overdue: sweep.overdue, silent, late };
});
