import { expect, test } from "vitest";
import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { consume } from "../../../shared/queue/consume.ts";
import type { DeadLetter } from "../../../shared/queue/dead-letters.ts";
import { consumer, type Handled, tries } from "../../../shared/queue/job.ts";
import { aContext } from "../../kit/events.ts";

Object.assign(process.env, { STAGE: "test", LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });

const things = consumer({
  summary: "Hears of things",
  queue: "things",
  from: "bus",
  types: ["thing.happened"],
  message: z.object({ thing: z.string() }),
  uses: {},
});

type Trial = { take: () => Promise<Handled>; put?: (letter: DeadLetter) => Promise<void> };

const trial = ({ take, put }: Trial) => {
  const letters: DeadLetter[] = [];
  let opened = 0;
  const handler = consume({
    id: "things/on-event",
    job: things.handle(take),
    ports: {},
    deadLetters: () => {
      opened += 1;
      return {
        put: async (letter) => {
          await put?.(letter);
          letters.push(letter);
        },
      };
    },
  });
  const receive = async (receives: number, body = '{"thing":"a"}'): Promise<string> => {
    const attributes = { ApproximateReceiveCount: String(receives) };
    const { batchItemFailures } = await handler(
      { Records: [{ messageId: "m", body, attributes }] },
      aContext,
    );
    return batchItemFailures.length === 0 ? "acknowledged" : "comes again";
  };
  return { receive, letters, openings: () => opened };
};

const poisoned = () => Promise.reject(new TypeError("kari@bibliotek.example has no name"));

test("a message that fails comes again until its last try, and is put aside then with its reason", async () => {
  const { receive, letters, openings } = trial({ take: poisoned });
  for (let receives = 1; receives < tries; receives += 1) expect(await receive(receives)).toBe("comes again");
  expect(openings()).toBe(0);
  expect(await receive(tries)).toBe("acknowledged");
  expect(letters).toEqual([
    {
      body: '{"thing":"a"}',
      reason: "TypeError message_failed",
      receives: tries,
      consumer: "things/on-event",
    },
  ]);
});

test("a reason names the error and never quotes it", async () => {
  const odd = Object.assign(new Error("ola@bibliotek.example"), { name: "ola@bibliotek.example" });
  const busy = new Problem("system.unavailable", { cause: odd });
  const reasons: string[] = [];
  for (const error of [odd, busy]) {
    const { receive, letters } = trial({ take: () => Promise.reject(error) });
    await receive(tries);
    reasons.push(...letters.map(({ reason }) => reason));
  }
  expect(reasons).toEqual(["Error message_failed", "system.unavailable message_failed"]);
});

test("a message that does not fit its schema, or is no JSON, is put aside as refused", async () => {
  const { receive, letters } = trial({ take: () => Promise.resolve("done") });
  expect(await receive(1, "{}")).toBe("comes again");
  expect(await receive(tries, "{}")).toBe("acknowledged");
  expect(await receive(tries, "<xml>")).toBe("acknowledged");
  expect(letters.map(({ body, reason }) => [body, reason])).toEqual([
    ["{}", "ZodError message_refused"],
    ["<xml>", "ZodError message_refused"],
  ]);
});

test("a message that cannot be put aside goes back, for its queue to move it", async () => {
  const { receive, letters } = trial({
    take: poisoned,
    put: () => Promise.reject(new Error("no connection")),
  });
  expect(await receive(tries)).toBe("comes again");
  expect(letters).toEqual([]);
});

test("a message that came too early at every try is forgotten, not put aside: the sweeper raises it anew", async () => {
  const { receive, letters } = trial({ take: () => Promise.resolve("retry") });
  expect(await receive(tries - 1)).toBe("comes again");
  expect(await receive(tries)).toBe("acknowledged");
  expect(letters).toEqual([]);
});

test("a message for which no time is left goes back untouched, even at its last try", async () => {
  let taken = 0;
  const handler = consume({
    id: "things/on-event",
    job: things.handle(() => {
      taken += 1;
      return Promise.resolve("done");
    }),
    ports: {},
    deadLetters: () => ({ put: poisoned }),
  });
  const late = { ...aContext, getRemainingTimeInMillis: () => 1000 };
  const record = { messageId: "m", body: '{"thing":"a"}', attributes: { ApproximateReceiveCount: "5" } };
  expect(await handler({ Records: [record] }, late)).toEqual({
    batchItemFailures: [{ itemIdentifier: "m" }],
  });
  expect(taken).toBe(0);
});
