import fc from "fast-check";
import { expect, test } from "vitest";
import { LibraryNumber, OrganisationNumber } from "../../../shared/kinds.ts";
import type { CaseEvent } from "../../../shared/records/case.ts";
import { directoryOf } from "../../../shared/records/directory.ts";
import type { FeedEntry } from "../../../shared/records/feed/entries.ts";
import { aNumber, aReference } from "../../kit/builders.ts";
import { full } from "../../kit/full.ts";
import { delivered, moved, wholeFeed } from "../../kit/life/feeds.ts";
import { useLife } from "../../kit/table/life.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const { ports } = useLife();
let serial = 100;

/** The ports in a world where the library has an owner of its own, so that its feed begins at nothing. */
const ownWorld = () => {
  serial += 1;
  const owner = OrganisationNumber.parse(aNumber(serial));
  const reference = aReference();
  const libraries = reference.libraries.map((library) =>
    library.libraryNumber === libraryNumber
      ? { ...library, owners: [{ ...library.owners[0], organisationNumber: owner }] }
      : library,
  );
  const directory = directoryOf({ ...reference, libraries });
  const own = { ...ports, directory: { ...ports.directory, current: () => Promise.resolve(directory) } };
  return { owner, own, run: serial };
};

const gapless = (items: readonly FeedEntry[]): void => {
  expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1));
};

const once = (items: readonly FeedEntry[], events: readonly CaseEvent[]): void => {
  expect(items.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  const told = new Map(events.map((event) => [event.id, event]));
  for (const { position: _, actor, ...entry } of items) {
    const { type, at, version, case: ref, actor: mover } = told.get(entry.id) ?? {};
    expect({ entry, actor }).toEqual({
      entry: { id: entry.id, type, at, version, case: ref },
      actor: mover?.kind,
    });
  }
};

/** The versions of each case come in their order, whatever order its events came in. */
const ordered = (items: readonly FeedEntry[]): void => {
  for (const ref of new Set(items.map((entry) => entry.case.id))) {
    const versions = items.filter((entry) => entry.case.id === ref).map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  }
};

const plan = fc.record({
  cases: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  }),
  order: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  twice: fc.nat(4),
  lanes: fc.integer({ min: 1, max: 5 }),
  limit: fc.integer({ min: 1, max: 9 }),
});

test("many writers, duplicates and any order: positions 1 to n, every event once, read whole or in pieces", async () => {
  const property = fc.asyncProperty(plan, async ({ cases, order, twice, lanes, limit }) => {
    const { own, owner, run } = ownWorld();
    const events: CaseEvent[] = [];
    const before: FeedEntry[] = [];
    // Commands and deliveries in waves: some events are delivered when their case has long moved on.
    for (let wave = 0; wave < 3; wave += 1) {
      const made = await Promise.all(
        cases.map((counts, at) => moved(own, `feed-${run}-${at}`, counts[wave] ?? 0)),
      );
      events.push(...made.flat());
      const copies = [...events, ...events.slice(0, twice)].map((event, at) => ({
        event,
        key: order[at % 40] ?? 0,
      }));
      const queue = copies.toSorted((one, other) => one.key - other.key).map(({ event }) => event);
      const lane = async (): Promise<void> => {
        for (let event = queue.shift(); event; event = queue.shift()) await delivered(own, event);
      };
      await Promise.all([...Array.from({ length: lanes }, lane), wholeFeed(own, owner).then(gapless)]);
      const now = await wholeFeed(own, owner);
      expect(now.slice(0, before.length)).toEqual(before);
      before.splice(0, before.length, ...now);
    }
    const items = await wholeFeed(own, owner);
    gapless(items);
    once(items, events);
    ordered(items);
    expect(await wholeFeed(own, owner)).toEqual(items);
    expect(await wholeFeed(own, owner, { limit })).toEqual(items);
  });
  await fc.assert(property, { numRuns: full ? 60 : 6 });
}, 120_000);

test("an event that was lost on the way comes with the next one of its case", async () => {
  const { own, owner, run } = ownWorld();
  const events = await moved(own, `lost-${run}`, 6);
  const last = events.at(-1);
  if (!last) throw new Error("Nothing happened.");
  await delivered(own, last);
  const items = await wholeFeed(own, owner);
  gapless(items);
  once(items, events);
  expect(items).toHaveLength(7);
});

test("an old event that is raised again gives no second entry", async () => {
  const { own, owner, run } = ownWorld();
  const events = await moved(own, `raised-${run}`, 3);
  for (const event of [...events, ...events, ...events.toReversed()]) await delivered(own, event);
  const items = await wholeFeed(own, owner);
  once(items, events);
  expect(items).toHaveLength(4);
});

test("an event stands in the feeds of its owner, its county and its vendor, and nobody else's", async () => {
  const { own, owner, run } = ownWorld();
  const [event] = await moved(own, `three-${run}`, 0);
  if (!event) throw new Error("Nothing happened.");
  await delivered(own, event);
  const ids = async (of: "owner" | "county" | "vendor", id: string) =>
    (await wholeFeed(own, id, { of })).map((one) => one.id);
  expect(await ids("owner", owner)).toEqual([event.id]);
  expect(await ids("county", "46")).toContain(event.id);
  expect(await ids("vendor", "fjord")).toContain(event.id);
  expect(await ids("owner", aNumber(99))).toEqual([]);
  expect(await ids("county", "50")).toEqual([]);
});

test("a library that the reference does not know yet sends the event back, and a case that is not there ends it", async () => {
  const { own, run } = ownWorld();
  const [event] = await moved(own, `stale-${run}`, 0);
  if (!event) throw new Error("Nothing happened.");
  const empty = directoryOf(aReference({ libraries: [] }));
  const behind = { ...own, directory: { ...own.directory, current: () => Promise.resolve(empty) } };
  await expect(delivered(behind, event)).rejects.toThrow(/library/);
  const elsewhere = { ...event.case, libraryNumber: LibraryNumber.parse("2999999") };
  expect(await delivered(own, { ...event, case: elsewhere })).toBe("done");
});
