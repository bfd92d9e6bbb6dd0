// What people do in a world, each as a process of its own: libraries, vendors, the county, the operator, and their scanners.
import { handler as askAccess } from "../../../functions/access/create.ts";
import { handler as acknowledge } from "../../../functions/access/moves/acknowledge.ts";
import { handler as activate } from "../../../functions/access/moves/activate.ts";
import { handler as answerQuestion } from "../../../functions/access/moves/answer.ts";
import { handler as doesNotWork } from "../../../functions/access/moves/does-not-work.ts";
import { handler as end } from "../../../functions/access/moves/end.ts";
import { handler as needsInfo } from "../../../functions/access/moves/needs-info.ts";
import { handler as reject } from "../../../functions/access/moves/reject.ts";
import { handler as verify } from "../../../functions/access/moves/verify.ts";
import { handler as withdraw } from "../../../functions/access/moves/withdraw.ts";
import { handler as readAccess } from "../../../functions/access/read.ts";
import { handler as report } from "../../../functions/faults/create.ts";
import { handler as faultAcknowledge } from "../../../functions/faults/moves/acknowledge.ts";
import { handler as confirm } from "../../../functions/faults/moves/confirm.ts";
import { handler as fixed } from "../../../functions/faults/moves/fixed.ts";
import { handler as faultNeedsInfo } from "../../../functions/faults/moves/needs-info.ts";
import { handler as notOurs } from "../../../functions/faults/moves/not-ours.ts";
import { handler as reopen } from "../../../functions/faults/moves/reopen.ts";
import { handler as withdrawFault } from "../../../functions/faults/moves/withdraw.ts";
import { handler as readFault } from "../../../functions/faults/read.ts";
import { handler as readRanges } from "../../../functions/ip-ranges/read.ts";
import { handler as replaceRanges } from "../../../functions/ip-ranges/replace.ts";
import { hash } from "../../../shared/hash.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import type { World } from "../world/world.ts";
import type { Journal, Wish } from "./journal.ts";
import type { Place } from "./place.ts";

/** Nothing of this may reach a reader unescaped. */
export const hostile = `<img src=x onerror=alert(1)> {{name}} "'&`;

type By = "library" | "vendor" | "operator" | "county";
type Move = { route: AnyRoute; by: By; body?: unknown };

const text = hostile;
const accessMoves: readonly Move[] = [
  { route: acknowledge, by: "vendor" },
  { route: activate, by: "vendor" },
  { route: activate, by: "vendor" },
  { route: needsInfo, by: "vendor", body: { question: text } },
  { route: reject, by: "vendor", body: { code: "technical" } },
  { route: withdraw, by: "library" },
  { route: verify, by: "library" },
  { route: verify, by: "county" },
  { route: doesNotWork, by: "library", body: { text } },
  { route: answerQuestion, by: "library", body: { text } },
  { route: end, by: "library" },
];
const faultMoves: readonly Move[] = [
  { route: faultAcknowledge, by: "vendor" },
  { route: fixed, by: "vendor" },
  { route: faultNeedsInfo, by: "vendor", body: { question: text } },
  { route: notOurs, by: "vendor", body: {} },
  { route: confirm, by: "library" },
  { route: reopen, by: "library", body: { text } },
  { route: withdrawFault, by: "library", body: { reason: "mistake" } },
];

const symptoms = ["no_access", "login", "slow", "missing_content", "invoice"] as const;

export const peopleOf = (world: World, place: Place, journal: Journal) => {
  const { chance, ports } = world;
  let serial = 0;

  const wish = (what: Wish["what"], route: AnyRoute, body: Record<string, unknown>): Wish => {
    serial += 1;
    const libraryNumber = chance.pick(place.numbers);
    const contact = { name: `Kari ${hostile}`.slice(0, 60), email: contactOf(libraryNumber) };
    const fingerprint = `${what} ${serial}`;
    const made: Wish = {
      what,
      libraryNumber,
      route,
      asked: {
        params: { libraryNumber },
        body: { ...body, contact },
        caller: chance.happens(0.8) ? place.callers.library(libraryNumber) : place.callers.county,
        key: { id: hash("key", String(serial)), fingerprint },
      },
      answered: null,
    };
    journal.wishes.push(made);
    return made;
  };
  const contactOf = (libraryNumber: string): string => {
    const at = Number(libraryNumber) - 2_000_000;
    return `kari${at}@l${at}.example`;
  };

  const asksForAccess = () =>
    journal.ask(
      wish("access", askAccess, {
        productId: chance.pick(place.productIds),
        year: place.year,
        note: hostile,
      }),
    );

  const reportsFault = () =>
    journal.ask(
      wish("fault", report, {
        productId: chance.pick(place.productIds),
        symptom: chance.pick(symptoms),
        description: hostile,
      }),
    );

  /** Whoever was not told yet asks again; whoever was asks again now and then as well. */
  const asksAgain = async () => {
    const open = journal.wishes.filter(({ answered }) => answered === null);
    const from = open.length > 0 && chance.happens(0.8) ? open : journal.wishes;
    if (from.length > 0) await journal.ask(chance.pick(from));
  };

  const callerFor = (by: By, libraryNumber: string, productId: string) => {
    if (by === "vendor")
      return place.callers.vendor(
        place.vendorOf(place.productIds.find((one) => one === productId) ?? chance.pick(place.productIds)),
      );
    return by === "library" ? place.callers.library(libraryNumber) : place.callers[by];
  };

  const moves = async ({ what, libraryNumber, answered }: Wish, all: readonly Move[], read: AnyRoute) => {
    const body = answered && "body" in answered ? answered.body : null;
    if (!body) return;
    const id = String(body["id"]);
    const params = { libraryNumber, [what === "access" ? "accessRequestId" : "faultReportId"]: id };
    const { route, by, body: said } = chance.pick(all);
    const caller = callerFor(by, libraryNumber, String(body["productId"]));
    const seen = await journal.call(read, { params, caller: place.callers.library(libraryNumber) });
    if (!seen || !("body" in seen)) return;
    const version = Number(seen.body["version"]) - (chance.happens(0.1) ? 1 : 0);
    await journal.call(route, { params, caller, version, body: said });
  };

  const movesSomething = async () => {
    const answered = journal.wishes.filter((one) => one.answered && "body" in one.answered);
    if (answered.length === 0) return asksForAccess();
    const one = chance.pick(answered);
    return one.what === "access" ? moves(one, accessMoves, readAccess) : moves(one, faultMoves, readFault);
  };

  const enrols = async () => {
    const [libraryNumber, productId] = [chance.pick(place.numbers), chance.pick(place.productIds)];
    const at = ports.clock.now();
    const row = { libraryNumber, productId, vendorId: place.vendorOf(productId), year: place.year };
    const state = chance.happens(0.8) ? ("enrolled" as const) : ("active" as const);
    await ports.enrolments.put({ ...row, enrolment: { state, at } }, { eventId: ports.ids.next(), at });
  };

  const changesRanges = async () => {
    const libraryNumber = chance.pick(place.numbers);
    const caller = place.callers.library(libraryNumber);
    const params = { libraryNumber };
    const seen = await journal.call(readRanges, { params, caller });
    const version = seen && "body" in seen ? Number(seen.body["version"] ?? 0) : 0;
    const ranges = Array.from({ length: chance.whole(0, 3) }, () => ({
      range: `198.51.${chance.whole(100, 103)}.0/24`,
    }));
    const apart = [...new Map(ranges.map((one) => [one.range, one])).values()];
    await journal.call(replaceRanges, { params, caller, version, body: { ranges: apart } });
  };

  const doings: readonly { weight: number; act: () => Promise<unknown> }[] = [
    { weight: 5, act: asksForAccess },
    { weight: 5, act: enrols },
    { weight: 4, act: reportsFault },
    { weight: 4, act: asksAgain },
    { weight: 10, act: movesSomething },
    { weight: 2, act: changesRanges },
  ];
  const deck = doings.flatMap(({ weight, act }) => Array.from({ length: weight }, () => act));

  return {
    /** Somebody does something. */
    act: () => chance.pick(deck)(),
    asksAgain,
    unanswered: () => journal.wishes.filter(({ answered }) => answered === null),
  };
};
export type People = ReturnType<typeof peopleOf>;
