// The sweeper: whatever happened and was not told is raised again; what is told is put to rest.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import { eachAlone } from "../../shared/queue/each-alone.ts";
import { schedule } from "../../shared/queue/job.ts";
import { lookAgainSeconds } from "../../shared/queue/lifting.ts";
import type { CaseRef, Due } from "../../shared/records/case.ts";
import type { Notification } from "../../shared/records/notification.ts";
import { type Notice, nextMove, untold, waitsForHours } from "./rules.ts";

const batch = 200;

const uses = {
  clock: ["now"],
  cases: ["due", "read", "raise", "settle"],
  notifications: ["ofCase", "waitsUntil"],
  mailHours: ["opensAt"],
} as const;
type Sweeping = Granted<typeof uses>;

const restOf = (ref: CaseRef, state: string, at: Instant): Due | null =>
  state === "held" ? { dueFor: `lifting-${ref.kind}`, dueAt: plusSeconds(at, lookAgainSeconds) } : null;

type Left = { notices: readonly Notice[]; told: readonly Notification[] };

/** The moment before which nothing of what is left can be told, or null where something can be told now. */
const waitsUntil = ({ notices, told }: Left, now: Instant, ports: Sweeping): Instant | null => {
  const moments = notices.map((notice) => {
    if (waitsForHours(notice) && ports.mailHours.opensAt(now) > now) return ports.mailHours.opensAt(now);
    const record = told.find(({ ref }) => ref.version === notice.version && ref.template === notice.template);
    return record ? ports.notifications.waitsUntil(record, now) : null;
  });
  const [first = null] = moments.toSorted();
  return moments.includes(null) ? null : first;
};

const sweepOne = async (ref: CaseRef, ports: Sweeping): Promise<boolean> => {
  const { clock, cases, notifications } = ports;
  const found = await cases.read(ref);
  if (!found) return false;
  const told = await notifications.ofCase(ref);
  const { version, state } = found.record;
  const now = clock.now();
  const notices = untold(found, told);
  const moves = nextMove(found, told) !== null;
  if (notices.length === 0 && !moves) {
    await cases.settle(ref, version, restOf(ref, state, now));
    return false;
  }
  const until = moves ? null : waitsUntil({ notices, told }, now, ports);
  if (until === null) return cases.raise(ref, found.record, now);
  await cases.settle(ref, version, { dueFor: "telling", dueAt: until });
  return false;
};

export const job = schedule({
  summary: "Raises again what was not told, and puts to rest what was",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const refs = await ports.cases.due("telling", ports.clock.now(), batch);
  const { done, failed } = await eachAlone(refs, (ref) => sweepOne(ref, ports));
  return { looked: refs.length, raised: done, failed };
});
