// A run of a world: bad weather while people do things, then calm until nothing moves, and then the laws.
import { wrongCases } from "../laws/cases.ts";
import { notificationsIn, wrongMails } from "../laws/mails.ts";
import { illegalSteps } from "../laws/stream.ts";
import { type Chance, chanceOf } from "../world/chance.ts";
import { openWorld, type World } from "../world/world.ts";
import { type Journal, openJournal } from "./journal.ts";
import { peopleOf } from "./people.ts";
import { mannersFor, type Place, placeFor, type Size, settle } from "./place.ts";
import { comeToRest, stormy } from "./rounds.ts";

/** Moments around which clocks and years turn, and one on which nothing does. */
const beginnings = [
  "2026-11-23T12:00:00.000Z",
  "2026-03-28T23:30:00.000Z",
  "2026-10-24T23:30:00.000Z",
  "2026-12-31T21:30:00.000Z",
  "2028-02-28T22:00:00.000Z",
] as const;

type Scope = { size: Omit<Size, "year">; rounds: number; doings: number };

/** Most worlds are small, so that many can be looked at; what needs many people at once happens in the others. */
const scopeOf = (chance: Chance): Scope => {
  if (chance.happens(0.8)) {
    const size = { libraries: chance.whole(1, 2), vendors: 1, products: 1 };
    return { size, rounds: chance.whole(2, 5), doings: 2 };
  }
  const size = { libraries: chance.whole(1, 3), vendors: chance.whole(1, 2), products: chance.whole(1, 3) };
  return { size, rounds: chance.whole(4, 14), doings: 4 };
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

const setUpMilliseconds = 60_000;

/** Everything that is wrong after the run of a seed; nothing where all laws hold. `changed` may plant a defect. */
export const runSeed = async (
  seed: number,
  changed: (world: World) => void = () => undefined,
): Promise<string[]> => {
  const chance = chanceOf(-seed);
  const at = chance.pick(beginnings);
  const manners = mannersFor(chance);
  const world = openWorld({ seed, at, mannerOf: (email) => manners.get(email) ?? "works" });
  try {
    const scope = scopeOf(chance);
    const place = placeFor({ ...scope.size, year: Number(at.slice(0, 4)) });
    await settle(world, place);
    // All of it was there long before anybody asks.
    world.clock.now += setUpMilliseconds;
    changed(world);
    const journal = openJournal(world);
    const people = peopleOf(world, place, journal);
    await stormy(world, scope, people.act);
    const restless = await comeToRest(world, () =>
      people.unanswered().map((wish) => () => journal.ask(wish)),
    );
    const faults = [...restless, ...(await redriven(world)), ...(await verdict(world, place, journal))];
    return [...new Set(faults)];
  } finally {
    world.close();
  }
};
