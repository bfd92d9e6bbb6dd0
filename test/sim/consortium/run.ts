// A run of a world: bad weather while people do things, then calm until nothing moves, and then the laws.
import { wrongCases } from "../laws/cases.ts";
import { notificationsIn, wrongMails } from "../laws/mails.ts";
import { illegalSteps } from "../laws/stream.ts";
import { chanceOf } from "../world/chance.ts";
import type { Ended } from "../world/processes.ts";
import type { Message } from "../world/queue.ts";
import { openWorld, type World } from "../world/world.ts";
import { type Journal, openJournal } from "./journal.ts";
import { peopleOf } from "./people.ts";
import { mannersFor, type Place, placeFor, settle } from "./place.ts";

/** Moments around which clocks and years turn, and one on which nothing does. */
const beginnings = [
  "2026-11-23T12:00:00.000Z",
  "2026-03-28T23:30:00.000Z",
  "2026-10-24T23:30:00.000Z",
  "2026-12-31T21:30:00.000Z",
  "2028-02-28T22:00:00.000Z",
] as const;

type Batch = { queue: World["inlets"][number]["queue"]; messages: Message[] };
type Answer = { batchItemFailures: { itemIdentifier: string }[] };

const consume = (world: World, started: Promise<unknown>[]): void => {
  for (const { id, queue, handler } of world.inlets) {
    for (const messages = queue.receive(); messages.length > 0; messages.length = 0) {
      const batch: Batch = { queue, messages: [...messages] };
      const Records = batch.messages.map(({ id: messageId, body, receives }) => ({
        messageId,
        body,
        attributes: { ApproximateReceiveCount: String(receives) },
      }));
      const work = () => handler({ Records }, world.contextOf());
      started.push(world.start(id, work).then((ended) => took(batch, ended)));
    }
  }
};

/** What a consumer answered; one that died or threw has answered nothing, and all comes again. */
const took = ({ queue, messages }: Batch, ended: Ended<Answer>): void => {
  if (ended.how !== "returned") return;
  queue.settle(messages, new Set(ended.value.batchItemFailures.map((one) => one.itemIdentifier)));
};

const turnClocks = (world: World, started: Promise<unknown>[]): void => {
  const { clock, weather } = world;
  for (const one of world.clocks) {
    if (one.due > clock.now) continue;
    one.due = clock.now + one.every;
    if (!weather.strikes("turnMissed"))
      started.push(world.start(one.id, () => one.handler({}, world.contextOf())));
  }
};

const bringNews = ({ mailer, receipts }: World): void => {
  for (const detail of mailer.heard()) receipts?.queue.send(JSON.stringify({ source: "aws.ses", detail }));
};

/** One round: whatever is due starts at once, and runs to its end interleaved with all the rest. */
const round = async (world: World, doings: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const started: Promise<unknown>[] = [];
  world.road.turn();
  bringNews(world);
  for (const doing of doings) started.push(world.start("somebody", doing));
  consume(world, started);
  turnClocks(world, started);
  await world.processes.run();
  await Promise.all(started);
};

const second = 1000;
const steps = [
  second,
  20 * second,
  70 * second,
  70 * second,
  600 * second,
  3600 * second,
  90_000 * second,
] as const;

const stormy = async (world: World, act: () => Promise<unknown>): Promise<void> => {
  world.weather.begin();
  const rounds = world.chance.whole(4, 14);
  for (let at = 0; at < rounds; at += 1) {
    await round(
      world,
      Array.from({ length: world.chance.whole(0, 4) }, () => act),
    );
    world.clock.now += world.chance.pick(steps);
    if (world.chance.happens(0.05)) world.store.expire();
  }
  world.weather.settle();
};

const calmRounds = 60;
/** Longer than any sweeper waits before it looks again. */
const calmStep = 2000 * second;
/** So many rounds without a mail, a message or an event are rest. */
const quietRounds = 3;

const marks = (world: World): string =>
  [world.mailer.taken.length, world.inlets.map(({ queue }) => queue.count().sent).join()].join(" ");

/** I11: lets calm rounds follow each other until nothing moves, and no news of a mail is still to come. */
const comeToRest = async (world: World, doings: () => (() => Promise<unknown>)[]): Promise<string[]> => {
  const { clock, mailer, inlets } = world;
  let quiet = 0;
  for (let at = 0; at < calmRounds; at += 1) {
    const before = marks(world);
    const left = doings();
    await round(world, left);
    clock.now += calmStep;
    const waits = left.length > 0 || inlets.some(({ queue }) => queue.waiting() > 0);
    quiet = marks(world) === before && !waits ? quiet + 1 : 0;
    if (quiet < quietRounds) continue;
    const next = mailer.next();
    if (next === null) return [];
    [clock.now, quiet] = [Math.max(clock.now, next), 0];
  }
  return [`it does not come to rest in ${calmRounds} calm rounds: ${marks(world)}`];
};

/** I5: every message that was ever sent is done, waits, or was put aside; none is gone. */
const lostMessages = ({ inlets }: World): string[] =>
  inlets.flatMap(({ queue }) => {
    const { sent, done, waiting, moved } = queue.count();
    return done + waiting + moved === sent
      ? []
      : [`${queue.name}: ${sent} sent, ${done} done, ${waiting} waiting, ${moved} put aside`];
  });

const verdict = async (world: World, place: Place, journal: Journal): Promise<string[]> => [
  ...world.broken,
  ...journal.faults,
  ...illegalSteps(world.store.changes),
  ...wrongMails(world.mailer.taken, notificationsIn(world.store)),
  ...(await wrongCases(world, journal, place)),
  ...lostMessages(world),
];

/** I6: dead letters that are put back, twice, change nothing that was not still to be done. */
const redriven = async (world: World): Promise<string[]> => {
  const faults: string[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const letters = world.inlets.reduce((sum, { queue }) => sum + queue.redrive(), 0);
    if (letters > 0) faults.push(...(await comeToRest(world, () => [])));
  }
  return faults;
};

/** Everything that is wrong after the run of a seed; nothing where all laws hold. */
export const runSeed = async (seed: number): Promise<string[]> => {
  const chance = chanceOf(-seed);
  const at = chance.pick(beginnings);
  const manners = mannersFor(chance);
  const world = openWorld({ seed, at, mannerOf: (email) => manners.get(email) ?? "works" });
  try {
    const size = { libraries: chance.whole(1, 3), vendors: chance.whole(1, 2), products: chance.whole(1, 3) };
    const place = placeFor({ ...size, year: Number(at.slice(0, 4)) });
    await settle(world, place);
    // All of it was there long before anybody asks.
    world.clock.now += 60 * second;
    const journal = openJournal(world);
    const people = peopleOf(world, place, journal);
    await stormy(world, people.act);
    const rest = () => people.unanswered().map((wish) => () => journal.ask(wish));
    const restless = await comeToRest(world, rest);
    const faults = [...restless, ...(await redriven(world)), ...(await verdict(world, place, journal))];
    return [...new Set(faults)];
  } finally {
    world.close();
  }
};
