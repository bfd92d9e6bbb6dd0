// The sweeper: whatever happened and was not told is raised again, what is told is put to rest, and silence is measured.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { gauge, log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { eachAlone } from "../../shared/queue/each-alone.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import { isTooLate } from "../../shared/records/telling/link-order.ts";
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
  linkOrders: ["due", "raise", "settle"],
  mailHours: ["opensAt"],
} as const;
type Sweeping = Granted<typeof uses>;

/** Now, and when the vendor of a case may be written to. */
type Moment = { now: Instant; opensAt: Instant };

/** The moment before which an open notice cannot be told, or null where it can be told now. */
const waitsUntil = ({ notice, fate }: Open, { now, opensAt }: Moment, ports: Sweeping): Instant | null => {
  if (fate.fate === "waiting") {
    const closes = fate.record.leaseUntil ?? now;
    return closes > now ? closes : plusSeconds(now, overdueSeconds);
  }
  if (waitsForHours(notice) && opensAt > now) return opensAt;
  return fate.fate === "pending" ? ports.notifications.waitsUntil(fate.record, now) : null;
};

const isOverdue = ({ notice, fate }: Open, { now, opensAt }: Moment): boolean =>
  fate.fate !== "waiting" &&
  plusSeconds(notice.at, overdueSeconds) < now &&
  !(waitsForHours(notice) && opensAt > now);

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
    await cases.settle(ref, record, restOf(known, now));
    return false;
  }
  const vendor = (await ports.directory.current()).organisation(record.vendorId);
  const moment = { now, opensAt: ports.mailHours.opensAt(now, vendor) };
  sweep.overdue += open.filter((one) => isOverdue(one, moment)).length;
  const moments = open.map((one) => waitsUntil(one, moment, ports));
  const [first = null] = moments.toSorted();
  if (moves || first === null || moments.includes(null)) return cases.raise(ref, record, now);
  await cases.settle(ref, record, { dueFor: "telling", dueAt: first });
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

/** Links that were asked for and not sent: raised again, for as long as whoever asked may be waiting. */
const raiseLinks = async ({ clock, linkOrders }: Sweeping): Promise<number> => {
  const now = clock.now();
  const events = await linkOrders.due(now, silentBatch);
  for (const event of events)
    await (isTooLate(event, now) ? linkOrders.settle(event) : linkOrders.raise(event, now));
  return events.length;
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
  const links = await raiseLinks(ports);
  const late = await ports.tasks.late(ports.clock.now());
  gauge("OverdueMails", sweep.overdue);
  gauge("SilentMails", silent);
  gauge("LateTasks", late);
  return { looked: refs.length, raised: done, failed, overdue: sweep.overdue, silent, links, late };
});
