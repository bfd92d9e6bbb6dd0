import fc from "fast-check";
import { expect, test } from "vitest";
import { handler as acknowledge } from "../../functions/access/moves/acknowledge.ts";
import { handler as activate } from "../../functions/access/moves/activate.ts";
import { handler as reply } from "../../functions/access/moves/answer.ts";
import { handler as doesNotWork } from "../../functions/access/moves/does-not-work.ts";
import { handler as end } from "../../functions/access/moves/end.ts";
import { handler as needsInfo } from "../../functions/access/moves/needs-info.ts";
import { handler as reject } from "../../functions/access/moves/reject.ts";
import { handler as undo } from "../../functions/access/moves/undo.ts";
import { handler as verify } from "../../functions/access/moves/verify.ts";
import { handler as withdraw } from "../../functions/access/moves/withdraw.ts";
import { plusSeconds } from "../../shared/clock.ts";
import type { AnyRoute } from "../../shared/http/route.ts";
import { type Instant, ProductId, VendorId, Year } from "../../shared/kinds.ts";
import type { AccessRequestKey } from "../../shared/ports.ts";
import { accessRequestId } from "../../shared/records/access-request.ts";
import { full } from "../kit/full.ts";
import { life, undoable, type Who } from "../kit/life/moves.ts";
import { answer } from "../kit/table/calls.ts";
import { at, callers, moveOn, opened, useLife } from "../kit/table/life.ts";
import { noon } from "../kit/table/small-world.ts";
import { libraryNumber } from "../kit/table/world.ts";

const { ports } = useLife();

type Made = { v: number; to: string; by: string };
type Model = {
  now: Instant;
  state: string;
  version: number;
  attempt: number;
  history: Made[];
  /** What an undo would lead back to, while nothing later has happened. */
  back: { to: string; until: Instant } | null;
};
type Real = { key: AccessRequestKey };
type Command = fc.AsyncCommand<Model, Real>;

/** Where the model goes by this word, or null where it may not. */
const expected = (model: Model, who: Who, word: string): string | null => {
  if (word === "undo") return model.back !== null && model.back.until >= model.now ? model.back.to : null;
  return life.find(([from, by, name]) => from === model.state && by === who && name === word)?.[3] ?? null;
};

const follow = (model: Model, to: string, { by, word }: { by: string; word: string }): void => {
  const until = plusSeconds(model.now, 24 * 3600);
  const back = undoable[word];
  model.back = back && by === "vendor" ? { to: back(model.state), until } : null;
  model.state = to;
  model.version += 1;
  model.history.push({ v: model.version, to, by });
};

const stored = async ({ key }: Real) => {
  const record = await ports.accessRequests.read(key);
  if (!record) throw new Error("The case is gone.");
  return record;
};

const agrees = async (model: Model, real: Real): Promise<void> => {
  const { state, version, attempt, history, event } = await stored(real);
  expect({ state, version, attempt }).toEqual({
    state: model.state,
    version: model.version,
    attempt: model.attempt,
  });
  expect(history.map(({ v, to, by }) => ({ v, to, by }))).toEqual(model.history.slice(-50));
  expect({ version: event.version, state: event.state, actor: event.actor.kind }).toEqual({
    version: model.version,
    state: model.state,
    actor: model.history.at(-1)?.by,
  });
};

type Asked = { route: AnyRoute; who: "library" | "county" | "vendor" | "operator"; body?: unknown };

/** What the answer must be; where the model moves, it has moved then. */
const outcome = (model: Model, { who, word, stale }: { who: Asked["who"]; word: string; stale: boolean }) => {
  if (stale) return { refused: "request.version-stale" };
  const to = expected(model, who === "county" ? "library" : who, word);
  if (to === null) return { refused: "access-request.wrong-state", standing: { state: model.state } };
  follow(model, to, { by: who, word });
  return { status: 200, body: { state: to, version: model.version } };
};

/** A call of a route, on the last version or on an older one. */
const asks = (word: string, { route, who, body }: Asked, stale: boolean): Command => ({
  check: () => true,
  toString: () => `${who} ${word}${stale ? " (stale)" : ""}`,
  run: async (model, real) => {
    const params = { libraryNumber, accessRequestId: accessRequestId(real.key) };
    const version = stale ? model.version - 1 : model.version;
    const asked = { params, body, caller: callers[who], version };
    const told = await answer(route, at(ports, model.now), asked);
    expect(told).toMatchObject(outcome(model, { who, word, stale }));
    await agrees(model, real);
  },
});

/** A move the system makes by itself. */
const makes = (move: "send" | "fail_delivery" | "lift"): Command => ({
  check: () => true,
  toString: () => `system ${move}`,
  run: async (model, real) => {
    const moved = await moveOn(at(ports, model.now), await stored(real), move);
    const to = expected(model, "system", move);
    if (to !== null) follow(model, to, { by: "system", word: move });
    expect(moved.outcome).toBe(to === null ? "wrong_state" : "moved");
    await agrees(model, real);
  },
});

const reopens: Command = {
  check: ({ state }) => ["withdrawn", "rejected", "ended"].includes(state),
  toString: () => "library asks anew",
  run: async (model, real) => {
    await opened(at(ports, model.now), real.key, null);
    follow(model, "received", { by: "library", word: "request" });
    model.attempt += 1;
    await agrees(model, real);
  },
};

const waits = (hours: number): Command => ({
  check: () => true,
  toString: () => `${hours} hours pass`,
  run: async (model) => {
    model.now = plusSeconds(model.now, hours * 3600);
  },
});

const text = "Ingen kommer inn.";
const calls: readonly (readonly [string, Asked])[] = [
  ...(["library", "county"] as const).flatMap((who) => [
    ["withdraw", { route: withdraw, who }] as const,
    ["verify", { route: verify, who }] as const,
    ["does-not-work", { route: doesNotWork, who, body: { text } }] as const,
    ["answer", { route: reply, who, body: { text } }] as const,
    ["end", { route: end, who }] as const,
  ]),
  ["acknowledge", { route: acknowledge, who: "vendor" }],
  ["activate", { route: activate, who: "vendor" }],
  ["needs-info", { route: needsInfo, who: "vendor", body: { question: text } }],
  ["reject", { route: reject, who: "vendor", body: { code: "technical" } }],
  ["reject", { route: reject, who: "operator", body: { code: "other" } }],
  ["undo", { route: undo, who: "vendor" }],
];

const commands = [
  fc
    .tuple(fc.constantFrom(...calls), fc.integer({ min: 0, max: 9 }))
    .map(([[word, asked], dice]) => asks(word, asked, dice === 0)),
  fc.constantFrom("send" as const, "send" as const, "fail_delivery" as const, "lift" as const).map(makes),
  fc.constant(reopens),
  fc.constantFrom(1, 23, 25).map(waits),
];

const vendorId = VendorId.parse("fjord");
let serial = 0;

test("whatever library, county, vendor, operator and system do in whatever order, the case agrees with the model", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands(commands, { maxCommands: 40, size: "max" }),
      fc.boolean(),
      async (run, held) => {
        serial += 1;
        const key = { libraryNumber, productId: ProductId.parse(`p-${serial}`), year: Year.parse(2026) };
        const enrolment = { state: "enrolled", at: noon } as const;
        await ports.enrolments.put({ ...key, vendorId, enrolment }, { eventId: "enrolled", at: noon });
        const record = await opened(ports, key, held ? "no_contact" : null);
        const { state, version } = record;
        const history = [{ v: version, to: state, by: "library" }];
        const model: Model = { now: noon, state, version, attempt: 1, history, back: null };
        await fc.asyncModelRun(() => ({ model, real: { key } }), run);
      },
    ),
    { numRuns: full ? 500 : 60 },
  );
  expect(serial).toBeGreaterThanOrEqual(60);
}, 600_000);

test("a history that is full forgets its oldest move, and the case goes on in two calls", async () => {
  const key = { libraryNumber, productId: ProductId.parse("long-lived"), year: Year.parse(2026) };
  let record = await opened(ports, key, "no_contact");
  const go = async (move: Parameters<typeof moveOn>[2]) => {
    const moved = await moveOn(ports, record, move);
    if (moved.outcome !== "moved") throw new Error(moved.outcome);
    record = moved.record;
  };
  for (const move of ["lift", "send"] as const) await go(move);
  for (let turn = 0; turn < 30; turn += 1) {
    await go("acknowledge");
    await go("undo_acknowledge");
  }
  expect(record).toMatchObject({ version: 63, state: "sent", event: { version: 63 } });
  expect(record.history.map(({ v }) => v)).toEqual(Array.from({ length: 50 }, (_, place) => place + 14));
});
