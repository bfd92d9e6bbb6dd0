// The rounds of a world: whatever is due starts at once, and runs to its end interleaved with all the rest.
import type { Ended } from "../world/processes.ts";
import type { Message, Queue } from "../world/queue.ts";
import type { World } from "../world/world.ts";

export type Doing = () => Promise<unknown>;

type Answer = { batchItemFailures: { itemIdentifier: string }[] };

/** What a consumer answered of its batch; one that died or threw has answered nothing, and all comes again. */
const took = (queue: Queue, messages: readonly Message[], ended: Ended<Answer>): void => {
  if (ended.how !== "returned") return;
  queue.settle(messages, new Set(ended.value.batchItemFailures.map((one) => one.itemIdentifier)));
};

const consume = (world: World): Promise<void>[] =>
  world.inlets.flatMap(({ id, queue, handler }) => {
    const messages = queue.receive();
    if (messages.length === 0) return [];
    const Records = messages.map(({ id: messageId, body, receives }) => ({
      messageId,
      body,
      attributes: { ApproximateReceiveCount: String(receives) },
    }));
    const work = () => handler({ Records }, world.contextOf());
    return [world.start(id, work).then((ended) => took(queue, messages, ended))];
  });

const turnClocks = (world: World): Promise<unknown>[] => {
  const { clock, weather } = world;
  return world.clocks.flatMap((one) => {
    if (one.due > clock.now) return [];
    one.due = clock.now + one.every;
    return weather.strikes("turnMissed")
      ? []
      : [world.start(one.id, () => one.handler({}, world.contextOf()))];
  });
};

const bringNews = ({ mailer, receipts }: World): void => {
  for (const detail of mailer.heard()) receipts?.queue.send(JSON.stringify({ source: "aws.ses", detail }));
};

/** One round. */
export const round = async (world: World, doings: readonly Doing[]): Promise<void> => {
  world.road.turn();
  bringNews(world);
  const people = doings.map((doing) => world.start("somebody", doing));
  const started = [...people, ...consume(world), ...turnClocks(world)];
  await world.processes.run();
  await Promise.all(started);
};

const second = 1000;
const steps = [1, 20, 70, 70, 600, 3600, 90_000].map((seconds) => seconds * second);

/** Rounds in which everything may go wrong. */
export const stormy = async (
  world: World,
  { rounds, doings }: { rounds: number; doings: number },
  act: Doing,
): Promise<void> => {
  const { chance, clock, weather, store } = world;
  weather.begin();
  for (let at = 0; at < rounds; at += 1) {
    const count = chance.whole(at === 0 ? 1 : 0, doings);
    await round(
      world,
      Array.from({ length: count }, () => act),
    );
    clock.now += chance.pick(steps);
    if (chance.happens(0.05)) store.expire();
  }
  weather.settle();
};

const calmRounds = 60;
/** Longer than any sweeper waits before it looks again. */
const calmStep = 2000 * second;
/** So many rounds without a mail, a message or an event are rest. */
const quietRounds = 3;

const marks = ({ mailer, inlets }: World): string =>
  [mailer.taken.length, inlets.map(({ queue }) => queue.count().sent).join()].join(" ");

/** I11: lets calm rounds follow each other until nothing moves, and no news of a mail is still to come. */
export const comeToRest = async (world: World, doings: () => Doing[]): Promise<string[]> => {
  const { clock, mailer, inlets } = world;
  let quiet = 0;
  for (let at = 0; at < calmRounds; at += 1) {
    const before = marks(world);
    const left = doings();
    clock.now += calmStep;
    await round(world, left);
    // What this round has written is news as well.
    world.road.turn();
    const waits = left.length > 0 || inlets.some(({ queue }) => queue.waiting() > 0);
    quiet = marks(world) === before && !waits ? quiet + 1 : 0;
    if (quiet < quietRounds) continue;
    const next = mailer.next();
    if (next === null) return [];
    clock.now = Math.max(clock.now, next);
    quiet = 0;
  }
  return [`it does not come to rest in ${calmRounds} calm rounds: ${marks(world)}`];
};
