// What people do in a world, each as a process of its own: libraries, vendors, the county, the operator, and their scanners.
import { handler as askAccess } from "../../../functions/access/create.ts";
import { handler as report } from "../../../functions/faults/create.ts";
import { handler as readRanges } from "../../../functions/ip-ranges/read.ts";
import { handler as replaceRanges } from "../../../functions/ip-ranges/replace.ts";
import { hash } from "../../../shared/hash.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import type { World } from "../world/world.ts";
import { hostile } from "./hostile.ts";
import type { Journal, Wish } from "./journal.ts";
import { moveSomething } from "./moves.ts";
import type { Place } from "./place.ts";

const symptoms = ["no_access", "login", "slow", "missing_content", "invoice"] as const;

type Around = { world: World; place: Place; journal: Journal };

const contactOf = (libraryNumber: string) => {
  const at = Number(libraryNumber) - 2_000_000;
  return { name: `Kari ${hostile}`.slice(0, 60), email: `kari${at}@l${at}.example` };
};

const wishesOf = ({ world: { chance }, place, journal }: Around) => {
  const wish = (what: Wish["what"], route: AnyRoute, body: Record<string, unknown>): Wish => {
    const serial = String(journal.wishes.length);
    const libraryNumber = chance.pick(place.numbers);
    const caller = chance.happens(0.8) ? place.callers.library(libraryNumber) : place.callers.county;
    const key = { id: hash("key", serial), fingerprint: `${what} ${serial}` };
    const asked = {
      params: { libraryNumber },
      body: { ...body, contact: contactOf(libraryNumber) },
      caller,
      key,
    };
    const made: Wish = { what, libraryNumber, route, asked, answered: null };
    journal.wishes.push(made);
    return made;
  };
  const productId = () => chance.pick(place.productIds);
  return {
    asksForAccess: () =>
      journal.ask(wish("access", askAccess, { productId: productId(), year: place.year, note: hostile })),
    reportsFault: () => {
      const said = { symptom: chance.pick(symptoms), description: hostile };
      return journal.ask(wish("fault", report, { productId: productId(), ...said }));
    },
    /** Whoever was not told yet asks again; whoever was asks again now and then as well. */
    asksAgain: async () => {
      const open = journal.wishes.filter(({ answered }) => answered === null);
      const from = open.length > 0 && chance.happens(0.8) ? open : journal.wishes;
      if (from.length > 0) await journal.ask(chance.pick(from));
    },
  };
};

const enrols = async ({ world: { chance, ports }, place }: Around): Promise<void> => {
  const [libraryNumber, productId] = [chance.pick(place.numbers), chance.pick(place.productIds)];
  const at = ports.clock.now();
  const row = { libraryNumber, productId, vendorId: place.vendorOf(productId), year: place.year };
  const state = chance.happens(0.8) ? ("enrolled" as const) : ("active" as const);
  await ports.enrolments.put({ ...row, enrolment: { state, at } }, { eventId: ports.ids.next(), at });
};

const changesRanges = async ({ world: { chance }, place, journal }: Around): Promise<void> => {
  const libraryNumber = chance.pick(place.numbers);
  const [params, caller] = [{ libraryNumber }, place.callers.library(libraryNumber)];
  const seen = await journal.call(readRanges, { params, caller });
  const version = seen && "body" in seen ? Number(seen.body["version"] ?? 0) : 0;
  const ranges = chance.some([100, 101, 102, 103], 3).map((net) => ({ range: `198.51.${net}.0/24` }));
  await journal.call(replaceRanges, { params, caller, version, body: { ranges } });
};

export const peopleOf = (world: World, place: Place, journal: Journal) => {
  const around = { world, place, journal };
  const wishes = wishesOf(around);
  const doings: readonly { weight: number; act: () => Promise<unknown> }[] = [
    { weight: 5, act: wishes.asksForAccess },
    { weight: 5, act: () => enrols(around) },
    { weight: 4, act: wishes.reportsFault },
    { weight: 4, act: wishes.asksAgain },
    { weight: 10, act: () => moveSomething(around) },
    { weight: 2, act: () => changesRanges(around) },
  ];
  const deck = doings.flatMap(({ weight, act }) => Array.from({ length: weight }, () => act));
  return {
    /** Somebody does something. */
    act: () => world.chance.pick(deck)(),
    unanswered: () => journal.wishes.filter(({ answered }) => answered === null),
  };
};
