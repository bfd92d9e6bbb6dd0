// One run through bad weather: cases, messages, receipts, sweeps and a clock, until nothing moves any more.
import * as fc from "fast-check";
import { job as sweeper } from "../../../functions/notifications/every-minute.ts";
import { job as digests } from "../../../functions/notifications/every-minute-digests.ts";
import { job as receipts } from "../../../functions/notifications/on-receipt.ts";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import { osloDay, plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { subjectKey } from "../../../shared/records/telling/subject.ts";
import { noon } from "../table/small-world.ts";
import type { Place } from "./place.ts";
import { type Crash, Killed, type Manner, mailbox, receiptsOf, weather } from "./weather.ts";

export const Storm = fc.record({
  cases: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(13) },
  ),
  contacts: fc.array(
    fc.constantFrom<Manner>("works", "works", "bounces", "complains", "refused", "unsure", "silent"),
    { minLength: 1, maxLength: 3 },
  ),
  library: fc.constantFrom<Manner>("works", "works", "bounces", "refused", "unsure"),
  crashes: fc.array(
    fc.record({ after: fc.nat(25), side: fc.constantFrom("before" as const, "after" as const) }),
    { maxLength: 8 },
  ),
  steps: fc.array(fc.integer({ min: 1, max: 1200 }), { minLength: 3, maxLength: 5 }),
  throttled: fc.array(fc.nat(3), { maxLength: 4 }),
  withdrawn: fc.option(fc.record({ which: fc.nat(12), round: fc.nat(4) }), { nil: null }),
  order: fc.array(fc.nat(97), { minLength: 6, maxLength: 6 }),
});
export type Storm = typeof Storm extends fc.Arbitrary<infer S> ? S : never;

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
const calmRounds = 30;
/** Longer than the sweeper ever waits before it looks again. */
const calmSeconds = 2000;

type Ports = Parameters<typeof tell>[1] &
  Parameters<typeof sweeper.run>[0] &
  Parameters<typeof receipts.take>[1];
type Message = { ref: CaseRef; left: number };

/** The stream and its queue: every event twice, messages in any order, back to the queue when their consumer died. */
const messages = (place: Place, storm: Storm) => {
  const queue: Message[] = [];
  const streamed = new Map<string, string>();
  const stream = async () => {
    for (const ref of place.cases) {
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

const worldOf = (storm: Storm, place: Place) => {
  const at = { now: noon };
  const box = mailbox(place.mannerOf, () => at.now);
  const own = new Set(place.cases.map(subjectKey));
  const due = async (...wish: Parameters<typeof place.ports.cases.due>) =>
    (await place.ports.cases.due(...wish)).filter((ref) => own.has(subjectKey(ref)));
  const ports = {
    ...place.ports,
    clock: { now: () => at.now, today: () => osloDay(at.now), waitUntil: () => Promise.resolve() },
    mail: { send: box.send, quota: box.quota },
    mailHours: { opensAt: (now: Instant) => now },
    cases: { ...place.ports.cases, due },
  };
  return { at, box, ports, sky: weather(storm.crashes satisfies readonly Crash[]) };
};

/** Runs a storm over the cases of a place, then in calm until nothing moves; answers what the mailbox took. */
export const runStorm = async (storm: Storm, place: Place) => {
  const { at, box, ports, sky } = worldOf(storm, place);
  const queue = messages(place, storm);
  const told = news(box, place, storm);
  const inProcess = () => sky.inProcess(ports);
  const round = async (seconds: number) => {
    await queue.stream();
    await queue.consume(inProcess);
    await told.listen(inProcess);
    at.now = plusSeconds(at.now, seconds);
    await withoutCrash(sweeper.run(inProcess()));
    await withoutCrash(digests.run(inProcess()));
  };
  for (const [turn, seconds] of storm.steps.entries()) {
    box.throttle(storm.throttled[turn] ?? 0);
    if (storm.withdrawn?.round === turn) await place.withdraw(storm.withdrawn.which, at.now);
    await round(seconds);
  }
  sky.settle();
  box.throttle(0);
  for (let turn = 0, quiet = 0; turn < calmRounds; turn += 1) {
    const before = box.taken.length;
    await round(calmSeconds);
    await queue.stream();
    const left = queue.waiting() + told.waiting() + (await ports.cases.due("telling", at.now, 200)).length;
    quiet = left === 0 && box.taken.length === before ? quiet + 1 : 0;
    if (quiet === 3) return { taken: box.taken, now: at.now };
  }
  throw new Error(`It does not come to rest in ${calmRounds} calm rounds.`);
};
