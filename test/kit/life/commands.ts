// What can happen to a case, by API, by page, by mail, by the sweeper and by the clock; each as the model has it too.
import type fc from "fast-check";
import { expect } from "vitest";
import { handler as acknowledge } from "../../../functions/access/moves/acknowledge.ts";
import { handler as activate } from "../../../functions/access/moves/activate.ts";
import { handler as reply } from "../../../functions/access/moves/answer.ts";
import { handler as doesNotWork } from "../../../functions/access/moves/does-not-work.ts";
import { handler as end } from "../../../functions/access/moves/end.ts";
import { handler as needsInfo } from "../../../functions/access/moves/needs-info.ts";
import { handler as reject } from "../../../functions/access/moves/reject.ts";
import { handler as undo } from "../../../functions/access/moves/undo.ts";
import { handler as verify } from "../../../functions/access/moves/verify.ts";
import { handler as withdraw } from "../../../functions/access/moves/withdraw.ts";
import { job as sweeper } from "../../../functions/notifications/every-minute.ts";
import { millisecondsOf, plusSeconds } from "../../../shared/clock.ts";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { choicesIn, versionIn } from "../pages.ts";
import { answer } from "../table/calls.ts";
import { noon } from "../table/small-world.ts";
import { expected, follow, type Model, offered, onPages, opens, versionOf } from "./model.ts";
import { agrees, type Real, recordOf } from "./real.ts";

export type Command = fc.AsyncCommand<Model, Real>;

type By = "library" | "county" | "vendor" | "operator";
type Asked = { word: string; route: AnyRoute; by: By; body?: unknown };

const text = "Hvilket nett er dere på?";
const calls: readonly Asked[] = [
  ...(["library", "county"] as const).flatMap((by): Asked[] => [
    { word: "withdraw", route: withdraw, by },
    { word: "verify", route: verify, by },
    { word: "does-not-work", route: doesNotWork, by, body: { text } },
    { word: "answer", route: reply, by, body: { text } },
    { word: "end", route: end, by },
  ]),
  { word: "acknowledge", route: acknowledge, by: "vendor" },
  { word: "activate", route: activate, by: "vendor" },
  { word: "needs-info", route: needsInfo, by: "vendor", body: { question: text } },
  { word: "reject", route: reject, by: "vendor", body: { code: "technical" } },
  { word: "undo", route: undo, by: "vendor" },
  { word: "reject", route: reject, by: "operator", body: { code: "other" } },
];

const whoIs = (by: By) => (by === "county" ? "library" : by);

const closes: readonly string[] = ["withdraw", "reject", "end"];

/** Mostly something that is legal and lets the case live on, sometimes what closes it, sometimes whatever was drawn. */
const chosen = <T extends { word: string }>(
  all: readonly T[],
  isLegal: (one: T) => boolean,
  dice: number,
): T | undefined => {
  const legal = all.filter(isLegal);
  const lively = legal.filter(({ word }) => !closes.includes(word));
  const from = [all, legal, lively, lively, lively, lively][dice % 6] ?? all;
  return from[Math.floor(dice / 6) % Math.max(from.length, 1)];
};

/** A call of a route on the last version. */
export const asks = (dice: number): Command => ({
  check: () => true,
  toString: () => `a call (${dice})`,
  run: async (model, real) => {
    const { place } = real;
    const call = chosen(calls, ({ word, by }) => expected(model, whoIs(by), word) !== null, dice);
    if (!call) return;
    const { route, body, by, word } = call;
    const params = { libraryNumber: place.libraryNumber, accessRequestId: place.ref.id };
    const asked = { params, body, caller: place.callers[by], version: versionOf(model) };
    const told = await answer(route, place.ports, asked);
    const to = expected(model, whoIs(by), word);
    if (to !== null) follow(model, to, { by, word });
    const refused = { refused: "access-request.wrong-state", standing: { state: model.state } };
    expect(told).toMatchObject(
      to === null ? refused : { status: 200, body: { state: to, version: versionOf(model) } },
    );
    await agrees(model, real);
  },
});

type Form = { by: "vendor" | "library"; word: string; stale: boolean };

/** What becomes of a form, on a page that opens or does not; the model moves where the case must. */
const outcome = (model: Model, { by, word, stale }: Form, isOpen: boolean): number => {
  if (!isOpen) return 410;
  if (stale) return 409;
  const to = offered(model, by).includes(word) ? expected(model, by, word) : null;
  if (to === null) return 422;
  follow(model, to, { by, word });
  return 200;
};

const instantOf = (moment: string) => plusSeconds(noon, (Date.parse(moment) - millisecondsOf(noon)) / 1000);

const wordFor = (choices: readonly string[], dice: number): string =>
  chosen(
    onPages.map((word) => ({ word })),
    (one) => choices.includes(one.word),
    dice,
  )?.word ?? "undo";

/** The newest mail to them from which they can act. */
const newestOf = ({ place }: Real, by: Form["by"]): { link: string; at: string } | null => {
  const all = place
    .news()
    .flatMap(({ role, link, at }) => (role === by && link !== null ? [{ link, at }] : []));
  return all.at(-1) ?? null;
};

type Shown = { isOpen: boolean; choices: readonly string[]; version: number };

/** The page offers what is legal, on the version it shows; where there is nothing to offer, it has no form. */
const shows = ({ statusCode, body }: GatewayAnswer, { isOpen, choices, version }: Shown): void => {
  const form = choices.length > 0 ? String(version) : "";
  expect([statusCode, choicesIn(body).toSorted(), versionIn(body)]).toEqual([
    isOpen ? 200 : 410,
    choices,
    form,
  ]);
};

/** A form that was filled in behind the newest link in a mail to the vendor or the library, perhaps too late. */
export const fillsIn = (by: "vendor" | "library", dice: number): Command => ({
  check: () => true,
  toString: () => `a form of the ${by} (${dice})`,
  run: async (model, real) => {
    const { pages, at } = real.place;
    const mail = newestOf(real, by);
    if (!mail) return;
    pages.at((millisecondsOf(at.now) - millisecondsOf(noon)) / 1000);
    const isOpen = opens(model, instantOf(mail.at));
    const choices = isOpen ? offered(model, by) : [];
    shows(await pages.get(mail.link), { isOpen, choices, version: versionOf(model) });
    const word = wordFor(choices, dice);
    const stale = dice % 11 === 0;
    const version = String(versionOf(model) - (stale ? 1 : 0));
    const posted = await pages.post(mail.link, { version, choice: word, reason: "other", text });
    expect(posted.statusCode).toBe(outcome(model, { by, word, stale }, isOpen));
    await agrees(model, real);
  },
});

/** The message of whatever is new on the stream arrives, or is lost. */
export const delivers = (lost: boolean): Command => ({
  check: () => true,
  toString: () => (lost ? "messages are lost" : "messages arrive"),
  run: async (model, real) => {
    if (lost) real.lose();
    else await real.deliver(model);
    await agrees(model, real);
  },
});

export const sweeps: Command = {
  check: () => true,
  toString: () => "the sweeper runs",
  run: async (model, real) => {
    await sweeper.run(real.place.ports);
    await real.listen();
    await agrees(model, real);
  },
};

/** The library is enrolled at last; or asks anew for what is over. */
export const enrols: Command = {
  check: ({ state }) => state === "held",
  toString: () => "the enrolment arrives",
  run: async (model, real) => {
    await real.place.enrol(model.now);
    follow(model, "received", { by: "system", word: "lift" });
    await agrees(model, real);
  },
};

export const asksAnew: Command = {
  check: ({ state }) => ["withdrawn", "rejected", "ended"].includes(state),
  toString: () => "the library asks anew",
  run: async (model, real) => {
    const held = (await recordOf(real)).enrolment === undefined;
    await real.place.ask(model.now);
    model.attempt += 1;
    follow(model, held ? "held" : "received", { by: "library", word: held ? "hold" : "request" });
    await agrees(model, real);
  },
};

/** The clock moves: over office hours, nights, weekends and the end of the year. */
export const waits = (hours: number): Command => ({
  check: () => true,
  toString: () => `${hours} hours pass`,
  run: async (model, real) => {
    model.now = plusSeconds(model.now, hours * 3600);
    real.place.at.now = model.now;
  },
});
