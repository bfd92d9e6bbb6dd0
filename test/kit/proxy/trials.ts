// Calls under plans of faults, judged by what the same calls do undisturbed.
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { problemIn } from "../events.ts";
import type { Plan, Seen } from "./faulty-table.ts";
import { everyItem, type Found, itemsOf } from "./items.ts";
import type { Operation, Prepared } from "./operations/operation.ts";
import type { FaultyWorld } from "./world.ts";

/** What a call does when nothing goes wrong: its answer, that to its repeat, and the items before and after it. */
export type Undisturbed = {
  readonly status: number;
  readonly again: number;
  /** The operations it asks of the table, in their order. */
  readonly asks: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly afterAgain: readonly string[];
};

export type Watched = ReadonlyMap<Operation, Undisturbed>;

export type Trial = { readonly operation: Operation; readonly plan: Plan };

let serial = 0;
const nextName = (): string => {
  serial += 1;
  return `case-${String(serial).padStart(5, "0")}`;
};

export const prepared = (operation: Operation, world: FaultyWorld): Promise<Prepared> =>
  operation.prepare(world, nextName());

const nothing: Plan = () => null;

type Called = Seen & { answer: GatewayAnswer };

const same = (one: readonly string[], other: readonly string[]): boolean => String(one) === String(other);

const difference = (items: readonly string[], wanted: readonly string[]): string =>
  [
    ...items.filter((item) => !wanted.includes(item)).map((item) => `has ${item}`),
    ...wanted.filter((item) => !items.includes(item)).map((item) => `lacks ${item}`),
  ].join("\n");

/** Watches every operation on a case of its own: its call, and the same call again. */
export const undisturbed = async (operations: readonly Operation[], world: FaultyWorld): Promise<Watched> => {
  const cases: Prepared[] = [];
  for (const operation of operations) cases.push(await prepared(operation, world));
  const before = await everyItem();
  const firsts: Called[] = [];
  for (const { call } of cases) firsts.push(await world.under(nothing, call));
  const after = await everyItem();
  const repeats: Called[] = [];
  for (const { call } of cases) repeats.push(await world.under(nothing, call));
  const afterAgain = await everyItem();
  return new Map(
    operations.map((operation, at) => {
      const [first, repeat, names] = [firsts[at], repeats[at], cases[at]?.names ?? []];
      if (!first || !repeat || first.answer.statusCode >= 300)
        throw new Error(`${operation.title}: ${first?.answer.statusCode} ${first?.answer.body}`);
      const known = {
        status: first.answer.statusCode,
        again: repeat.answer.statusCode,
        asks: first.asks.map((ask) => ask.operation),
        before: itemsOf(names, before),
        after: itemsOf(names, after),
        afterAgain: itemsOf(names, afterAgain),
      };
      if (!operation.repeats && String(known.afterAgain) !== String(known.after))
        throw new Error(`${operation.title} sent again: ${difference(known.afterAgain, known.after)}`);
      return [operation, known];
    }),
  );
};

/** Busy as a whole, or for a row of many. */
const isBusy = ({ statusCode, body = "" }: GatewayAnswer): boolean =>
  statusCode === 503 || (statusCode === 200 && body.includes('"status":503'));

/** A refusal that may be tried again, and says when. */
const saysWhen = (answer: GatewayAnswer): boolean => {
  const isPage = answer.headers["content-type"]?.startsWith("text/html") === true;
  return (
    Number(answer.headers["retry-after"]) > 0 && (isPage || problemIn(answer).code === "system.unavailable")
  );
};

type Case = Trial & Prepared & { known: Undisturbed };
type Met = { first: Called; repeat: GatewayAnswer; between: readonly Found[]; last: readonly Found[] };

/** The reference is read anew once a minute, by whichever call comes then. */
const references = 2;

/** Right, or busy and then nothing half done; and bounded by what went wrong. */
const firstFlaws = ({ operation, known, names }: Case, { first, between }: Met): (string | false)[] => {
  const { answer, asks, faults } = first;
  const items = itemsOf(names, between);
  const isDone = same(items, known.after) || (operation.repeats === true && same(items, known.afterAgain));
  const mayBeUndone = isBusy(answer) && (operation.steps === true || same(items, known.before));
  return [
    ![known.status, 503].includes(answer.statusCode) && `answered ${answer.statusCode} ${answer.body}`,
    answer.statusCode === 503 && !saysWhen(answer) && "503 without when to come again",
    asks.length > known.asks.length + references + 6 * faults.length && `${asks.length} requests`,
    !(isDone || mayBeUndone) && `left behind: ${difference(items, known.after)}`,
  ];
};

/** The faults are over: the one right record, or of what is written down each time one that says it once more. */
const repeatFlaws = ({ operation, known, names }: Case, { first, repeat, last }: Met): (string | false)[] => {
  const wanted = isBusy(first.answer) ? [known.status, known.again] : [known.again];
  const items = itemsOf(names, last);
  const isDone = same(items, known.after) || (operation.repeats === true && same(items, known.afterAgain));
  return [
    !wanted.includes(repeat.statusCode) && `its repeat was answered ${repeat.statusCode} ${repeat.body}`,
    !isDone && `left in the end: ${difference(items, known.after)}`,
  ];
};

const flawsOf = (one: Case, met: Met): string[] => {
  const faults = met.first.faults.map(({ name }) => name).join(", ") || "nothing";
  return [...firstFlaws(one, met), ...repeatFlaws(one, met)]
    .filter((flaw) => flaw !== false)
    .map((flaw) => `${one.operation.title} after ${faults}: ${flaw}`);
};

const ready = async (trials: readonly Trial[], known: Watched, world: FaultyWorld): Promise<Case[]> => {
  const cases: Case[] = [];
  for (const trial of trials) {
    const knows = known.get(trial.operation);
    if (!knows) throw new Error(`${trial.operation.title} was never watched undisturbed.`);
    cases.push({ ...trial, ...(await prepared(trial.operation, world)), known: knows });
  }
  return cases;
};

/** So many share what the SDK lets a process retry, and leave some of it. */
const beside = 15;

/** Runs trials beside each other; then, with the faults over, every call again. What each met, and all that was wrong. */
export const tried = async (
  trials: readonly Trial[],
  known: Watched,
  world: FaultyWorld,
): Promise<{ met: Called[]; flaws: string[] }> => {
  const cases = await ready(trials, known, world);
  const met: Called[] = [];
  for (let at = 0; at < cases.length; at += beside)
    met.push(
      ...(await Promise.all(cases.slice(at, at + beside).map(({ plan, call }) => world.under(plan, call)))),
    );
  const between = await everyItem();
  const repeats = await Promise.all(cases.map(({ call }) => call()));
  const last = await everyItem();
  const flaws = cases.flatMap((one, at) => {
    const [first, repeat] = [met[at], repeats[at]];
    return first && repeat ? flawsOf(one, { first, repeat, between, last }) : ["A call was lost."];
  });
  return { met, flaws };
};
