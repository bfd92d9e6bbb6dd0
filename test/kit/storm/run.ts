// One run through bad weather: cases, messages, receipts, sweeps and a clock, until nothing moves any more.
import { job as sweeper } from "../../../functions/notifications/every-minute.ts";
import { job as digestJob } from "../../../functions/notifications/every-minute-digests.ts";
import { job as receipts } from "../../../functions/notifications/on-receipt.ts";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import { osloDay, plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { subjectKey } from "../../../shared/records/telling/subject.ts";
import { noon } from "../table/small-world.ts";
import type { Place } from "./place.ts";
import type { Storm } from "./storm.ts";
import { type Crash, Killed, mailbox, receiptsOf, weather } from "./weather.ts";

/** Shuffles by numbers that were drawn before, so that a run can be repeated. */
const shuffled = <T>(list: readonly T[], order: readonly number[]): T[] =>
  list
    .map((value, at) => ({ value, key: ((order[at % order.length] ?? 0) * (at + 7)) % 101 }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ value }) => value);

const withoutCrash = async (work: Promise<unknown>): Promise<"crashed" | unknown> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Killed) return "crashed";
    throw error;
  }
};

const receives = 5;
const calmRounds = 20;
/** Longer than the sweeper ever waits before it looks again. */
const calmSeconds = 2000;
/** When nothing is due for as long as this, nothing comes any more but a reminder. */
const restSeconds = 3 * calmSeconds;

type Ports = Parameters<typeof tell>[1] &
  Parameters<typeof sweeper.run>[0] &
  Parameters<typeof receipts.take>[1];
type Message = { ref: CaseRef; left: number };

/** The stream and its queue: every event twice, messages in any order, back to the queue when their consumer died. */
const messages = (place: Place, { storm, written }: { storm: Storm; written: Set<string> }) => {
  const queue: Message[] = [];
  const streamed = new Map<string, string>();
  const stream = async () => {
    for (const ref of place.cases.filter((one) => written.delete(subjectKey(one)))) {
      const record = (await place.ports.cases.read(ref))?.record;
      const seen = `${record?.version} ${record?.raised ?? 0}`;
      if (!record || record.quiet || streamed.get(subjectKey(ref)) === seen) continue;
      streamed.set(subjectKey(ref), seen);
      queue.push({ ref, left: receives }, { ref, left: receives });
    }
  };
  const consume = async (inProcess: () => Ports) => {
    const batch = shuffled(queue.splice(0), storm.order);
    const workOn = async (message: Message) => {
      const outcome = await withoutCrash(tell(message.ref, inProcess()));
      if ((outcome === "crashed" || outcome === "again") && message.left > 1)
        queue.push({ ...message, left: message.left - 1 });
    };
    for (let at = 0; at < batch.length; at += 3) await Promise.all(batch.slice(at, at + 3).map(workOn));
  };
  return { stream, consume, waiting: () => queue.length };
};

/** What SES tells: in any order, some of it twice, again when its consumer died. */
const news = (box: ReturnType<typeof mailbox>, place: Place, storm: Storm) => {
  const waiting: unknown[] = [];
  let told = 0;
  const listen = async (inProcess: () => Ports) => {
    const fresh = box.taken
      .slice(told)
      .flatMap((mail, at) => receiptsOf(mail, told + at, place.mannerOf(mail.to)));
    told = box.taken.length;
    waiting.push(...fresh, ...fresh.slice(0, 2));
    for (const message of shuffled(waiting.splice(0), storm.order)) {
      const outcome = await withoutCrash(receipts.take(receipts.message.parse(message), inProcess()));
      if (outcome === "crashed") waiting.push(message);
    }
  };
  return { listen, waiting: () => waiting.length + box.taken.length - told };
};

/** More than are ever due: what other runs left behind must hide nothing of this one. */
const everyDue = 1000;

/** The cases port of a place: only its own cases are due, and the stream hears of each of its writes. */
const casesOf = ({ ports: { cases }, cases: refs }: Place) => {
  const own = new Set(refs.map(subjectKey));
  const written = new Set(own);
  const noted =
    <A extends [CaseRef, ...unknown[]], T>(write: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const answer = await write(...args);
      written.add(subjectKey(args[0]));
      return answer;
    };
  const due: typeof cases.due = async (dueFor, until) =>
    (await cases.due(dueFor, until, everyDue)).filter((ref) => own.has(subjectKey(ref)));
  const { move, raise, settle, wake } = cases;
  const port = {
    ...cases,
    due,
    move: noted(move),
    raise: noted(raise),
    settle: noted(settle),
    wake: noted(wake),
  };
  return { port, written };
};

const worldOf = (storm: Storm, place: Place) => {
  const at = { now: noon };
  const box = mailbox(place.mannerOf, () => at.now);
  const { port: cases, written } = casesOf(place);
  const digests: typeof place.ports.digests = {
    ...place.ports.digests,
    due: async (until) =>
      (await place.ports.digests.due(until, everyDue)).filter(
        ({ organisationId }) => organisationId === place.vendorId,
      ),
  };
  const ports = {
    ...place.ports,
    clock: { now: () => at.now, today: () => osloDay(at.now), waitUntil: () => Promise.resolve() },
    mail: { send: box.send, quota: box.quota },
    mailHours: { opensAt: (now: Instant) => now },
    cases,
    digests,
  };
  return { at, box, ports, written, sky: weather(storm.crashes satisfies readonly Crash[]) };
};

type World = ReturnType<typeof worldOf>;

/** What the sweepers will still look at, but for reminders of days to come. */
const dueSoon = async ({ ports, at }: World): Promise<number> => {
  const until = plusSeconds(at.now, restSeconds);
  return (
    (await ports.cases.due("telling", until, everyDue)).length +
    (await ports.digests.due(until, everyDue)).length
  );
};

/** Runs a storm over the cases of a place, then in calm until nothing moves; answers what the mailbox took. */
export const runStorm = async (storm: Storm, place: Place) => {
  const world = worldOf(storm, place);
  const { at, box, ports, sky, written } = world;
  const queue = messages(place, { storm, written });
  const told = news(box, place, storm);
  const inProcess = () => sky.inProcess(ports);
  const round = async (seconds: number) => {
    await queue.stream();
    await queue.consume(inProcess);
    await told.listen(inProcess);
    at.now = plusSeconds(at.now, seconds);
    await withoutCrash(sweeper.run(inProcess()));
    await withoutCrash(digestJob.run(inProcess()));
  };
  for (const [turn, seconds] of storm.steps.entries()) {
    box.throttle(storm.throttled[turn] ?? 0);
    if (storm.withdrawn?.round === turn) await place.withdraw(storm.withdrawn.which, at.now, ports.cases);
    await round(seconds);
  }
  sky.settle();
  box.throttle(0);
  for (let turn = 0; turn < calmRounds; turn += 1) {
    await round(calmSeconds);
    await queue.stream();
    if (queue.waiting() + told.waiting() + (await dueSoon(world)) === 0)
      return { taken: box.taken, now: at.now };
  }
  throw new Error(`It does not come to rest in ${calmRounds} calm rounds.`);
};
